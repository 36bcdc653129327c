import asyncio


async def job():
    try:
        raise ValueError("first")
    except ValueError:
        await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), repr(error.__context__))


asyncio.run(main())
