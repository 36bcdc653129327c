import asyncio


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


async def main():
    iterator = aiter(Countdown(2))
    print(await anext(iterator), await anext(iterator), await anext(iterator, "none left"))
    for bad in (lambda: aiter(5), lambda: anext(5), lambda: aiter([1])):
        try:
            bad()
        except TypeError as error:
            print(error)
    async for i in Countdown(3):
        print(i, end=" ")
    else:
        print("else")
    awaitable = anext(Countdown(0), 7)
    print(type(awaitable).__name__, await awaitable)


asyncio.run(main())
