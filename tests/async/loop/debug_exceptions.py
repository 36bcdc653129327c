import asyncio


async def fails():
    raise ValueError("lost")


def callback():
    1 / 0


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(callback)
    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    future = loop.create_future()
    future.set_exception(KeyError("also lost"))
    del future
    print("end")


asyncio.run(main(), debug=True)
