import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("inner refuses")
        await asyncio.sleep(0)
        return "inner result"


async def outer(task):
    try:
        result = await task
        print("outer got", result)
        return result
    except asyncio.CancelledError:
        print("outer cancelled")
        raise


async def main():
    task = asyncio.create_task(inner())
    waiting = asyncio.create_task(outer(task))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    waiting.cancel()
    print(await asyncio.gather(waiting, return_exceptions=True))
    print(task.cancelled(), waiting.cancelled(), waiting.cancelling())


asyncio.run(main())
