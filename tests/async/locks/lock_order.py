import asyncio


async def worker(lock, name, rounds):
    for i in range(rounds):
        async with lock:
            print(name, "has it", i)
            await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    print(lock.locked(), str(lock).split("[")[-1])
    await asyncio.gather(*(worker(lock, n, 2) for n in "abc"))
    await lock.acquire()
    print(lock.locked(), repr(lock).split("[")[-1])
    waiting = [asyncio.create_task(lock.acquire()) for _ in range(3)]
    await asyncio.sleep(0)
    print(repr(lock).split("[")[1])
    waiting[0].cancel()
    await asyncio.sleep(0)
    lock.release()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([t.done() for t in waiting], lock.locked())
    lock.release()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([t.done() for t in waiting])
    lock.release()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    try:
        with lock:
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
