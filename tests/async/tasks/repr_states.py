import asyncio


async def waits(future):
    await future


async def fails():
    raise ValueError("boom")


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(waits(future), name="W")
    print(task)
    await asyncio.sleep(0)
    print(task)
    print(future)
    task.add_done_callback(print)
    print(task)
    task.remove_done_callback(print)
    task.cancel()
    print(task)
    await asyncio.wait([task])
    print(task, future)
    bad = asyncio.create_task(fails(), name="B")
    await asyncio.wait([bad])
    print(bad)
    bad.exception()
    sleeping = asyncio.create_task(asyncio.sleep(0, "long " * 30), name="S")
    await sleeping
    print(str(sleeping).split("result=")[1])


asyncio.run(main())
