import asyncio


async def stops():
    raise StopIteration("value")


async def stops_async():
    raise StopAsyncIteration("value")


async def leaks():
    return next(iter([]))


async def generator():
    yield 1
    raise StopAsyncIteration


async def main():
    for function in (stops, stops_async, leaks):
        try:
            await function()
        except (RuntimeError, StopAsyncIteration) as error:
            print(repr(error), repr(error.__cause__))
    try:
        async for x in generator():
            print(x)
    except RuntimeError as error:
        print(error)
    task = asyncio.create_task(stops())
    try:
        await task
    except RuntimeError as error:
        print("task", error)


asyncio.run(main())
