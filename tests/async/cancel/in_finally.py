import asyncio


async def worker():
    try:
        await asyncio.sleep(10)
    finally:
        print("cleaning")
        await asyncio.sleep(0)
        print("cleaned")


async def returns():
    try:
        await asyncio.sleep(10)
    finally:
        return "returned from finally"


async def raises():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("instead")


async def swallows():
    for i in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("swallowed", i)


async def main():
    for make in (worker, returns, raises):
        task = asyncio.create_task(make())
        await asyncio.sleep(0)
        task.cancel()
        try:
            print(make.__name__, "->", await task)
        except (asyncio.CancelledError, ValueError) as error:
            print(make.__name__, "->", repr(error), repr(error.__context__), task.cancelled())
    task = asyncio.create_task(swallows())
    for _ in range(3):
        await asyncio.sleep(0)
        task.cancel()
    print(await task, task.cancelling(), task.cancelled())


asyncio.run(main())
