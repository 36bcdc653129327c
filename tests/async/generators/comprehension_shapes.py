import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def double(x):
    await asyncio.sleep(0)
    return 2 * x


async def main():
    print([i async for i in numbers(4) if i % 2])
    print({i: await double(i) async for i in numbers(3)})
    print({await double(i) for i in range(3)})
    print([(i, j) async for i in numbers(2) async for j in numbers(i + 1)])
    generator = (await double(i) async for i in numbers(3))
    print(type(generator).__name__, [x async for x in generator])
    print(sum([x async for x in numbers(5)]), [x for x in [y async for y in numbers(2)]])
    generator = (i async for i in numbers(2))
    print(await anext(generator), await anext(generator), await anext(generator, "default"))
    try:
        await anext(generator)
    except StopAsyncIteration:
        print("stop")


asyncio.run(main())
