import asyncio


async def worker(semaphore, name):
    async with semaphore:
        print(name, "in", semaphore.locked())
        await asyncio.sleep(0)
        print(name, "out")


async def main():
    semaphore = asyncio.Semaphore(2)
    print(repr(semaphore).split("[")[1])
    await asyncio.gather(*(worker(semaphore, n) for n in "abcde"))
    await semaphore.acquire()
    await semaphore.acquire()
    waiting = [asyncio.create_task(semaphore.acquire()) for _ in range(3)]
    await asyncio.sleep(0)
    print(repr(semaphore).split("[")[1])
    waiting[0].cancel()
    semaphore.release()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([t.done() for t in waiting], [t.cancelled() for t in waiting])
    semaphore.release()
    semaphore.release()
    semaphore.release()
    print(await waiting[1], await waiting[2], semaphore.locked())
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        print(error)


asyncio.run(main())
