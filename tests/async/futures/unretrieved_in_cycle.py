# virtual-time
import asyncio
import gc


async def fails():
    raise KeyError("of the task")


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ValueError("of the future"))
    future.itself = future
    del future
    print("collected", gc.collect() > 0)
    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    task.itself = task
    del task
    print("collected", gc.collect() > 0)


asyncio.run(main())
