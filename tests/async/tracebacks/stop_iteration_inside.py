import asyncio


async def stops():
    raise StopIteration("value")


async def main():
    await stops()


asyncio.run(main())
