import asyncio


async def stops(kind):
    yield 1
    raise kind("inside")


async def main():
    for kind in (StopIteration, StopAsyncIteration, GeneratorExit, asyncio.CancelledError):
        agen = stops(kind)
        await agen.__anext__()
        try:
            await agen.__anext__()
        except BaseException as error:
            print(type(error).__name__, error, repr(error.__cause__))


asyncio.run(main())
