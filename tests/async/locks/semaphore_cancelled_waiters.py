import asyncio


async def main():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    log = []

    async def worker(name):
        try:
            await semaphore.acquire()
            log.append(name)
        except asyncio.CancelledError:
            log.append(name + " cancelled")
            raise

    tasks = [asyncio.create_task(worker(name)) for name in "abc"]
    await asyncio.sleep(0)
    semaphore.release()
    tasks[0].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log, semaphore._value, semaphore.locked())
    tasks[2].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    semaphore.release()
    print(log, semaphore._value, semaphore.locked())


asyncio.run(main())
