# virtual-time
import asyncio


async def refuses(result):
    loop = asyncio.get_running_loop()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("refusing at", loop.time())
        await asyncio.sleep(5)
        if isinstance(result, Exception):
            raise result
        return result


async def main():
    loop = asyncio.get_running_loop()
    for result in ("value", ValueError("error")):
        try:
            print(await asyncio.wait_for(refuses(result), 1), loop.time())
        except Exception as error:
            print(repr(error), repr(error.__cause__), loop.time())


asyncio.run(main())
