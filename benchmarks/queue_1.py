"""bounded queue of 1 between a producer and a consumer."""
import asyncio

ITEMS = 100_000


async def producer(queue):
    for i in range(ITEMS):
        await queue.put(i)
    await queue.put(None)


async def consumer(queue):
    total = 0
    while (item := await queue.get()) is not None:
        total += item
    return total


async def main():
    queue = asyncio.Queue(maxsize=1)
    _, total = await asyncio.gather(producer(queue), consumer(queue))
    return total


print("check", asyncio.run(main()))
