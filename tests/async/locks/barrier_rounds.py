import asyncio


async def main():
    barrier, log = asyncio.Barrier(3), []

    async def worker(name):
        for n in range(2):
            position = await barrier.wait()
            log.append((n, position))
            await asyncio.sleep(0)

    await asyncio.gather(*(worker(n) for n in "abc"))
    print(log, barrier.n_waiting, barrier.parties, barrier.broken)
    async def enter():
        async with barrier as position:
            return position
    print(sorted(await asyncio.gather(*(enter() for _ in range(3)))))

    async def waits():
        try:
            await barrier.wait()
        except asyncio.BrokenBarrierError as error:
            print("broken:", error)

    tasks = [asyncio.create_task(waits()) for _ in range(2)]
    await asyncio.sleep(0)
    print(barrier.n_waiting, repr(barrier).split(" [")[1])
    await barrier.abort()
    await asyncio.gather(*tasks)
    print(barrier.broken, repr(barrier).split(" [")[1])
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as error:
        print(repr(error))
    await barrier.reset()
    print(barrier.broken)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


asyncio.run(main())
