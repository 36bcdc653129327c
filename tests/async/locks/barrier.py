# virtual-time
import asyncio


async def worker(barrier, name):
    await asyncio.sleep(0)
    print(name, "arrives")
    position = await barrier.wait()
    print(name, "passes", position)
    return position


async def main():
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    print(sorted(await asyncio.gather(*(worker(barrier, n) for n in "abc"))))
    print(sorted(await asyncio.gather(*(worker(barrier, n) for n in "xyz"))))
    waiting = [asyncio.create_task(worker(barrier, n)) for n in "pq"]
    await asyncio.sleep(0.001)
    print(barrier.n_waiting)
    await barrier.abort()
    print(await asyncio.gather(*waiting, return_exceptions=True), barrier.broken)
    await barrier.reset()
    print(barrier.broken)
    async with asyncio.Barrier(1) as position:
        print("alone", position)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


asyncio.run(main())
