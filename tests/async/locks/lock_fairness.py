import asyncio

log = []


async def greedy(lock):
    for _ in range(3):
        await lock.acquire()
        log.append("greedy")
        lock.release()


async def patient(lock):
    await lock.acquire()
    log.append("patient")
    lock.release()


async def barging(lock):
    # A lock that is released with a waiter can't be taken in the same round by somebody else.
    await lock.acquire()
    waiter = asyncio.create_task(patient(lock))
    await asyncio.sleep(0)
    lock.release()
    log.append(f"locked {lock.locked()}")
    await lock.acquire()
    log.append("barging")
    lock.release()
    await waiter


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(greedy(lock), patient(lock), greedy(lock))
    print(log)
    log.clear()
    await barging(lock)
    print(log)


asyncio.run(main())
