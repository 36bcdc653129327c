import asyncio


async def leaf(name, n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield f"{name}{i}"
    finally:
        print(name, "closed")


async def chain(*sources):
    for source in sources:
        async for item in source:
            yield item


async def interleave(a, b):
    iterators = [a.__aiter__(), b.__aiter__()]
    while iterators:
        for iterator in list(iterators):
            try:
                yield await iterator.__anext__()
            except StopAsyncIteration:
                iterators.remove(iterator)


async def take(n, source):
    async for item in source:
        if n == 0:
            break
        n -= 1
        yield item


async def main():
    print([x async for x in chain(leaf("a", 2), leaf("b", 1))])
    print([x async for x in interleave(leaf("c", 3), leaf("d", 1))])
    print([x async for x in take(2, leaf("e", 5))])
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
