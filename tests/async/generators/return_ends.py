import asyncio


async def stops(n):
    while True:
        if n == 0:
            return
        n -= 1
        yield n


async def empty():
    return
    yield


async def main():
    print([i async for i in stops(3)], [i async for i in empty()])
    agen = stops(1)
    print(await agen.__anext__())
    for _ in range(2):
        try:
            await agen.__anext__()
        except StopAsyncIteration as error:
            print(error.args)


asyncio.run(main())
