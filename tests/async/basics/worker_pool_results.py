import asyncio


async def pool(function, items, workers):
    items = iter(list(enumerate(items)))
    results = {}

    async def work(name):
        for index, item in items:
            try:
                results[index] = await function(item)
            except Exception as error:
                results[index] = error
            print(name, "did", index)

    await asyncio.gather(*(work(f"w{n}") for n in range(workers)))
    return [results[i] for i in sorted(results)]


async def slow_square(x):
    for _ in range(x % 3):
        await asyncio.sleep(0)
    if x == 4:
        raise ValueError("no fours")
    return x * x


async def main():
    print(await pool(slow_square, range(8), 3))
    print(await pool(slow_square, [], 2))


asyncio.run(main())
