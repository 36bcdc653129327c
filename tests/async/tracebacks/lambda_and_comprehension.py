import asyncio


async def fails(x):
    return 1 // x


async def main():
    function = lambda x: fails(x)
    print([await function(x) for x in (1, 0)])


asyncio.run(main())
