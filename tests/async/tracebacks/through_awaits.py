import asyncio


async def third(x):
    await asyncio.sleep(0)
    return 1 / x


async def second(x):
    return await third(x) + 1


async def first(x):
    result = await second(
        x,
    )
    return result


asyncio.run(first(0))
