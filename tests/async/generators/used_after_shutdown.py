import asyncio
import warnings

warnings.simplefilter("always")


async def numbers():
    yield 1


async def main():
    loop = asyncio.get_running_loop()
    await loop.shutdown_asyncgens()
    async for i in numbers():
        print(i)


asyncio.run(main())
