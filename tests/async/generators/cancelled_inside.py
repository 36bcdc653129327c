import asyncio


async def slow():
    try:
        while True:
            await asyncio.sleep(10)
            yield 1
    except asyncio.CancelledError:
        print("generator sees the cancellation")
        raise
    finally:
        print("generator ends")


async def consume():
    async for item in slow():
        print(item)


async def main():
    task = asyncio.create_task(consume())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
