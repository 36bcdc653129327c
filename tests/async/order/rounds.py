# How many rounds of the loop each operation takes.
import asyncio

rounds = 0


async def clock():
    global rounds
    while True:
        rounds += 1
        await asyncio.sleep(0)


async def nothing():
    return 1


async def measure(name, operation):
    before = rounds
    try:
        await operation()
    except BaseException as error:
        name += f" ({type(error).__name__})"
    print(name, rounds - before)


async def done_future():
    future = asyncio.get_running_loop().create_future()
    future.set_result(1)
    return await future


async def group_of(n):
    async with asyncio.TaskGroup() as group:
        for _ in range(n):
            group.create_task(nothing())


async def completed():
    for future in asyncio.as_completed([nothing()]):
        await future


async def lock():
    async with asyncio.Lock():
        pass


async def event():
    e = asyncio.Event()
    e.set()
    await e.wait()


async def queue():
    q = asyncio.Queue()
    await q.put(1)
    await q.get()


async def semaphore():
    async with asyncio.Semaphore(1):
        pass


async def main():
    ticking = asyncio.create_task(clock())
    await asyncio.sleep(0)
    await measure("coroutine", nothing)
    await measure("done future", done_future)
    await measure("sleep(0)", lambda: asyncio.sleep(0))
    await measure("sleep(0) three times", lambda: asyncio.sleep(0) if False else thrice())
    await measure("task", lambda: asyncio.create_task(nothing()))
    await measure("gather of 1", lambda: asyncio.gather(nothing()))
    await measure("gather of 3", lambda: asyncio.gather(nothing(), nothing(), nothing()))
    await measure("gather of none", lambda: asyncio.gather())
    await measure("wait", lambda: asyncio.wait([asyncio.create_task(nothing())]))
    await measure("shield", lambda: asyncio.shield(nothing()))
    await measure("task group of 0", lambda: group_of(0))
    await measure("task group of 1", lambda: group_of(1))
    await measure("task group of 3", lambda: group_of(3))
    await measure("as_completed", completed)
    await measure("wait_for", lambda: asyncio.wait_for(nothing(), 10))
    await measure("wait_for without timeout", lambda: asyncio.wait_for(nothing(), None))
    await measure("free lock", lock)
    await measure("set event", event)
    await measure("queue", queue)
    await measure("free semaphore", semaphore)
    ticking.cancel()


async def thrice():
    for _ in range(3):
        await asyncio.sleep(0)


asyncio.run(main())
