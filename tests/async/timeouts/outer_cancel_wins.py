# virtual-time
import asyncio


async def job():
    try:
        async with asyncio.timeout(5):
            await asyncio.sleep(10)
    except TimeoutError:
        print("timeout")
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
        raise


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(5)
    print(task.cancelling(), task.done())
    task.cancel("outer")
    try:
        await task
    except asyncio.CancelledError:
        print("main: cancelled", task.cancelling())


asyncio.run(main())
