# virtual-time
import asyncio


async def fails(rounds):
    for _ in range(rounds):
        await asyncio.sleep(0)
    raise ValueError(f"after {rounds}")


async def main():
    results = await asyncio.gather(fails(3), fails(1), fails(2), return_exceptions=True)
    print([repr(r) for r in results])
    tasks = [asyncio.create_task(fails(n)) for n in (2, 1, 3)]
    try:
        await asyncio.gather(*tasks)
    except ValueError as error:
        print("gather", error, [t.done() for t in tasks])
    await asyncio.wait(tasks)
    print([repr(t.exception()) for t in tasks])
    try:
        await asyncio.gather(asyncio.gather(fails(1), fails(2)), fails(5))
    except ValueError as error:
        print("nested", error)
    await asyncio.sleep(0.001)
    cancelled = asyncio.create_task(asyncio.sleep(5))
    cancelled.cancel()
    print(await asyncio.gather(cancelled, fails(0), return_exceptions=True))


asyncio.run(main())
