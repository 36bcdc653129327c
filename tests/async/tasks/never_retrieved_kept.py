import asyncio


async def lost(n):
    await asyncio.sleep(0)
    raise ValueError(n)


async def main():
    kept = [asyncio.create_task(lost(n)) for n in range(2)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([t.done() for t in kept])
    print("looked at one:", repr(kept[0].exception()))
    del kept
    print("end")


asyncio.run(main())
