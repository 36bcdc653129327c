import asyncio


async def source(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def mapped(function, items):
    async for item in items:
        yield await function(item)


async def filtered(test, items):
    async for item in items:
        if test(item):
            yield item


async def batched(size, items):
    batch = []
    async for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


async def square(x):
    await asyncio.sleep(0)
    return x * x


async def main():
    pipeline = batched(3, filtered(lambda x: x % 3, mapped(square, source(12))))
    async for batch in pipeline:
        print(batch, sum(batch))
    print([b async for b in batched(2, source(5))])


asyncio.run(main())
