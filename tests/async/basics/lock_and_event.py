import asyncio


async def critical(lock, name):
    async with lock:
        print(name, "in")
        await asyncio.sleep(0)
        print(name, "out")


async def waiter(event, name):
    print(name, "waits")
    await event.wait()
    print(name, "goes")


async def limited(semaphore, name):
    async with semaphore:
        print(name, "enters")
        await asyncio.sleep(0)
        print(name, "leaves")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(critical(lock, n) for n in "abc"))
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, n)) for n in "xy"]
    await asyncio.sleep(0)
    event.set()
    await asyncio.gather(*tasks)
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*(limited(semaphore, n) for n in "pqrs"))
    print(lock.locked(), event.is_set(), semaphore.locked())


asyncio.run(main())
