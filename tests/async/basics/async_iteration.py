import asyncio


async def ticker(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


class Room:
    async def __aenter__(self):
        print("enter")
        return self

    async def __aexit__(self, kind, value, traceback):
        print("exit", kind.__name__ if kind else None, value)
        return kind is KeyError


async def main():
    async for i in ticker(3):
        print("tick", i)
    else:
        print("else")
    print([i async for i in ticker(5) if i % 2], {i: i * i async for i in Countdown(3)})
    print([await asyncio.sleep(0, i) for i in range(3)])
    async with Room() as room:
        print(type(room).__name__)
    async with Room():
        raise KeyError("swallowed")
    try:
        async with Room():
            raise ValueError("kept")
    except ValueError as error:
        print("outside", error)


asyncio.run(main())
