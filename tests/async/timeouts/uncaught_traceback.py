# virtual-time
import asyncio


async def main():
    async with asyncio.timeout(1):
        await asyncio.sleep(10)


asyncio.run(main())
