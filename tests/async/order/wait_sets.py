# virtual-time
import asyncio


async def work(n):
    await asyncio.sleep(n)
    if n == 3:
        raise ValueError(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(work(n), name=str(n)) for n in (1, 2, 3, 4)]
    names = lambda done: sorted(task.get_name() for task in done)
    for how in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        done, pending = await asyncio.wait(tasks, return_when=how)
        print(how, names(done), names(pending), loop.time())
    tasks = [asyncio.create_task(work(n), name=str(n)) for n in (1, 5)]
    done, pending = await asyncio.wait(tasks, timeout=2)
    print(names(done), names(pending), loop.time())
    done, pending = await asyncio.wait(pending, timeout=0)
    print(names(done), names(pending), loop.time())
    done, pending = await asyncio.wait(pending, timeout=None)
    print(names(done), names(pending), loop.time())


asyncio.run(main())
