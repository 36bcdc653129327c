import asyncio


async def numbers():
    for i in (2, 1, 0):
        yield 10 / i


class Room:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, tb):
        print("exit", kind.__name__)


async def main():
    async with Room() as room:
        async for n in numbers():
            print(n)


asyncio.run(main())
