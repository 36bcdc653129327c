"""Nothing can wake the loop: each way to wait. stuck_in.py WHAT"""
import asyncio
import sys
import threading


async def never():
    await asyncio.get_running_loop().create_future()


async def barrier():
    await asyncio.Barrier(2).wait()


async def condition():
    condition = asyncio.Condition()
    async with condition:
        await condition.wait_for(lambda: False)


async def group():
    async with asyncio.TaskGroup() as group:
        group.create_task(never(), name="child")


async def waited():
    await asyncio.wait_for(never(), None)


async def in_timeout():
    async with asyncio.timeout(None):
        await never()


async def completed():
    for future in asyncio.as_completed([never()]):
        await future


async def shielded():
    await asyncio.shield(asyncio.create_task(never(), name="inner"))


async def generator():
    async def numbers():
        yield 1
        await never()

    async for _ in numbers():
        pass


async def queue():
    queue = asyncio.Queue()

    async def worker():
        while True:
            await queue.get()

    workers = [asyncio.create_task(worker(), name=f"worker {index}") for index in range(2)]
    queue.put_nowait(1)
    await queue.join()


async def itself():
    main = asyncio.current_task()

    async def waits():
        await main

    await asyncio.create_task(waits(), name="waits")


async def gathers():
    await asyncio.gather(asyncio.gather(never(), never()), asyncio.sleep(1))


async def executor():
    lock = threading.Lock()
    lock.acquire()
    await asyncio.to_thread(lock.acquire)


async def two_loops():
    async def other():
        await never()

    thread = threading.Thread(target=asyncio.run, args=(other(),), daemon=True)
    thread.start()
    await never()


class Awaitable:
    def __await__(self):
        yield from asyncio.get_running_loop().create_future().__await__()


async def awaitable():
    await Awaitable()


print("about to wait", flush=True)
asyncio.run(globals()[sys.argv[1]]())
