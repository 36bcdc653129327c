import asyncio


async def fails():
    raise ValueError("task")


async def middle(task):
    await task


async def main():
    task = asyncio.create_task(fails())
    try:
        await middle(task)
    except ValueError:
        pass
    await middle(task)


asyncio.run(main())
