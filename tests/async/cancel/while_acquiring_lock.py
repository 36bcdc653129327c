import asyncio


async def holder(lock, release):
    async with lock:
        await release.wait()


async def waiter(lock, name, log):
    try:
        async with lock:
            log.append(name)
    except asyncio.CancelledError:
        log.append(name + " cancelled")
        raise


async def main():
    lock, release, log = asyncio.Lock(), asyncio.Event(), []
    tasks = [asyncio.create_task(holder(lock, release))]
    await asyncio.sleep(0)
    tasks += [asyncio.create_task(waiter(lock, name, log)) for name in "abc"]
    await asyncio.sleep(0)
    print(lock)
    release.set()
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(log, lock.locked())
    print(lock)


asyncio.run(main())
