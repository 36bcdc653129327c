import asyncio


async def fail():
    raise ValueError("nobody looks")


async def main():
    gathering = asyncio.gather(fail(), fail())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("done", gathering.done())
    del gathering
    print("end of main")


asyncio.run(main())
