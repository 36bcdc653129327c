# virtual-time
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.sleep(1, "result"), await asyncio.sleep(0, result="zero"), await asyncio.sleep(-1, "negative"), loop.time())
    print(await asyncio.sleep(0.5), await asyncio.sleep(True, "bool"), loop.time())
    for bad in ("text", None, [1]):
        try:
            await asyncio.sleep(bad)
        except TypeError as error:
            print(error)
    sleeping = asyncio.sleep(1)
    print(type(sleeping).__name__, sleeping.__name__, sleeping.__qualname__)
    await sleeping


asyncio.run(main())
