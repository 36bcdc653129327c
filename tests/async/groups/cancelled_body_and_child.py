import asyncio


async def child():
    try:
        await asyncio.sleep(100)
    finally:
        await asyncio.sleep(0)
        print("child cleaned up")


async def parent():
    async with asyncio.TaskGroup() as group:
        group.create_task(child())
        await asyncio.sleep(100)


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel("message")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, task.cancelled(), task.cancelling())

    async def failing():
        try:
            await asyncio.sleep(100)
        finally:
            raise ValueError("in clean-up")

    async def parent2():
        async with asyncio.TaskGroup() as group:
            group.create_task(failing())
            await asyncio.sleep(100)

    task = asyncio.create_task(parent2())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except BaseException as error:
        print(repr(error))


asyncio.run(main())
