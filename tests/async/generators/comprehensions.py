import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def double(x):
    await asyncio.sleep(0)
    return x * 2


async def main():
    print([x async for x in numbers(4)], {x % 2 async for x in numbers(5)}, {x: x * x async for x in numbers(3)})
    print([await double(x) for x in range(3)], [await double(x) async for x in numbers(3) if x], [x for x in range(3) if await double(x) > 1])
    print([(x, y) async for x in numbers(2) async for y in numbers(2)], [(x, y) for x in range(2) async for y in numbers(x + 1)])
    g = (x + 1 async for x in numbers(3))
    print(type(g), [x async for x in g], [x async for x in g])
    lazy = (await double(x) for x in range(3))
    print(type(lazy).__name__, [x async for x in lazy])
    print([[y async for y in numbers(x)] for x in range(3)], sum([x async for x in numbers(5)]))
    print(await asyncio.gather(*[double(x) for x in range(3)]), [x async for x in numbers(0)])
    total = 0
    async for i in numbers(5):
        if i == 1:
            continue
        if i == 4:
            break
        total += i
    else:
        print("no else")
    print(total)
    try:
        print([10 // x async for x in numbers(3)])
    except ZeroDivisionError as error:
        print(error)


asyncio.run(main())
