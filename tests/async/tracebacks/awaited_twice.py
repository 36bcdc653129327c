# The same exception raised out of a task several times grows its traceback.
import asyncio
import traceback


async def fails():
    raise ValueError("shared")


async def user(task):
    await task


async def main():
    task = asyncio.create_task(fails())
    for _ in range(2):
        try:
            await user(task)
        except ValueError as error:
            print([f.name for f in traceback.extract_tb(error.__traceback__) if "asyncio" not in f.filename])
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("set"))
    try:
        await future
    except KeyError as error:
        print([f.name for f in traceback.extract_tb(error.__traceback__) if "asyncio" not in f.filename])


asyncio.run(main())
