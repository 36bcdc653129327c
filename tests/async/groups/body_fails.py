import asyncio


async def child():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("child cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child())
            await asyncio.sleep(0)
            raise ValueError("body")
    except* ValueError as group:
        print(group.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(child())
            raise ValueError("before the child begins")
    except* ValueError as group:
        print(group.exceptions, task.cancelled())


asyncio.run(main())
