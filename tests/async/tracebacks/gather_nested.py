import asyncio


async def fails():
    await asyncio.sleep(0)
    raise ValueError("deep")


async def level(n):
    if n:
        return await asyncio.gather(level(n - 1))
    await fails()


asyncio.run(level(2))
