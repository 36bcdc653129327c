# virtual-time
import asyncio


async def holder(lock):
    async with lock:
        await asyncio.sleep(0.001)


async def waiter(lock, name):
    try:
        async with lock:
            print(name, "got the lock")
    except asyncio.CancelledError:
        print(name, "gave up")
        raise


async def main():
    lock = asyncio.Lock()
    hold = asyncio.create_task(holder(lock))
    await asyncio.sleep(0)
    tasks = [asyncio.create_task(waiter(lock, n)) for n in "abc"]
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.gather(*tasks, hold, return_exceptions=True)
    print(lock.locked())
    # The lock was just handed to the waiter which is cancelled: the next one gets it.
    await lock.acquire()
    tasks = [asyncio.create_task(waiter(lock, n)) for n in "xy"]
    await asyncio.sleep(0)
    lock.release()
    tasks[0].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(lock.locked())
    with_timeout = asyncio.Semaphore(0)
    for _ in range(2):
        try:
            await asyncio.wait_for(with_timeout.acquire(), 0.001)
        except TimeoutError:
            print("no permit")
    with_timeout.release()
    print(await asyncio.wait_for(with_timeout.acquire(), 1))


asyncio.run(main())
