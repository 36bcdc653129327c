import asyncio


async def value(x):
    await asyncio.sleep(0)
    return x


class Thing:
    def __init__(self):
        self.attribute = None
        self.items = {}


async def main():
    thing = Thing()
    thing.attribute = await value(1)
    thing.items[await value("k")] = await value(2)
    thing.items[await value("k")] += await value(3)
    print(thing.attribute, thing.items)
    print(f"{await value(4)!r:>{await value(5)}}")
    print([await value(i) for i in range(3) if await value(i)])
    print({await value(1): await value(2)}, {await value(1), await value(1)}, (await value(1), await value(2)))
    print(await value(1) < await value(2) < await value(0), await value(0) or await value(6), not await value(0))
    print((await value(7)) if await value(True) else (await value(8)))
    print((await value([1, 2, 3]))[await value(0):await value(2)])
    print(await value(2) ** await value(3), -await value(2))
    first, *rest = await value([1, 2, 3])
    print(first, rest, *await value([4, 5]), **await value({"sep": "-"}))
    assert await value(True), await value("message")
    while await value(False):
        pass
    try:
        raise await value(KeyError("raised"))
    except KeyError as error:
        print(repr(error))
    del thing.items[await value("k")]
    if (x := await value(9)) and x > 1:
        print(x, thing.items)
    return await value(await value(await value(10)))


print(asyncio.run(main()))
