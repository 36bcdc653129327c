# virtual-time
import asyncio


async def sleeper(delay, name):
    await asyncio.sleep(delay)
    loop = asyncio.get_running_loop()
    print(f"{loop.time():g}", name)
    return name


async def main():
    names = await asyncio.gather(sleeper(3, "three"), sleeper(1, "one"), sleeper(2, "two"), sleeper(0, "zero"))
    print(names)
    print(await asyncio.sleep(3600, "an hour"))
    print(asyncio.get_running_loop().time())


asyncio.run(main())
