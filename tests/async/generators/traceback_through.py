import asyncio


async def inner():
    yield 1
    raise ValueError("inside")


async def outer():
    async for item in inner():
        yield item * 2


async def main():
    async for item in outer():
        print(item)


asyncio.run(main())
