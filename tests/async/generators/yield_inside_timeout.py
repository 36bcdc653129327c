# virtual-time
import asyncio


async def numbers():
    async with asyncio.timeout(5):
        for i in range(10):
            await asyncio.sleep(2)
            yield i


async def main():
    try:
        async for i in numbers():
            print(i, asyncio.get_running_loop().time())
    except TimeoutError:
        print("timed out at", asyncio.get_running_loop().time())


asyncio.run(main())
