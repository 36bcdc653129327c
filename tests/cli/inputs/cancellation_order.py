import asyncio

async def wait_forever(label):
    try:
        await asyncio.sleep(1e9)
    except asyncio.CancelledError:
        print("cancelled", label)
        raise

async def main():
    kept = []
    for round in range(3):
        kept.append(asyncio.create_task(wait_forever(f"plain {round}")))
        kept.append(asyncio.create_task(wait_forever(f"named {round}"), name=f"own {round}"))
        done = [asyncio.create_task(asyncio.sleep(0)) for _ in range(50 * round)]
        await asyncio.sleep(0)
        del done
        kept.append(asyncio.create_task(wait_forever(f"later {round}")))
        await asyncio.sleep(0)
    kept[1].set_name("renamed")
    kept[3].set_name("renamed")
    main.kept = kept

asyncio.run(main())
