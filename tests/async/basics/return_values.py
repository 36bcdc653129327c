import asyncio


async def nothing():
    pass


async def several():
    return 1, "two", [3]


async def nested():
    return await several()


async def conditional(flag):
    if flag:
        return "early"
    await asyncio.sleep(0)
    return "late"


async def main():
    print(await nothing(), await several(), await nested())
    a, b, c = await several()
    print(a, b, c, await conditional(True), await conditional(False))
    print((await several())[1].upper(), [await conditional(f) for f in (True, False)], -(await several())[0])
    d = {await conditional(True): await nested()}
    print(d, f"{await conditional(False)!r:>8}", await nothing() or "default", (await conditional(True)) + "!" if await conditional(True) else "")


asyncio.run(main())
