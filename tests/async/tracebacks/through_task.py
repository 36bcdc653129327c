import asyncio


async def fails():
    await asyncio.sleep(0)
    raise ValueError("in task")


async def middle():
    task = asyncio.create_task(fails())
    await task


async def main():
    await asyncio.gather(middle(), asyncio.sleep(0))


asyncio.run(main())
