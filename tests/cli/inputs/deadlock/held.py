import asyncio


async def holds(first, second):
    await first.acquire()
    await asyncio.sleep(1)
    async with second:
        print("never")


async def forgets(lock):
    await lock.acquire()


async def main():
    a, b, own, forgotten = asyncio.Lock(), asyncio.Semaphore(1), asyncio.Lock(), asyncio.Lock()
    condition, many, signal = asyncio.Condition(a), asyncio.Semaphore(2), asyncio.Semaphore(1)
    await forgets(signal)
    await many.acquire()
    await many.acquire()
    await asyncio.create_task(forgets(forgotten), name="forgets")
    tasks = [asyncio.create_task(holds(first, second), name=name) for first, second, name in (
        (condition, b, "condition then semaphore"), (b, condition, "semaphore then condition"), (own, own, "twice"))]
    tasks.append(asyncio.create_task(forgotten.acquire(), name="too late"))
    tasks.append(asyncio.create_task(many.acquire(), name="third"))
    signal.release()
    await signal.acquire()
    tasks.append(asyncio.create_task(signal.acquire(), name="waits for main"))
    await asyncio.gather(*tasks)


asyncio.run(main())
