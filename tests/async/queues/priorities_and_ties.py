import asyncio
import itertools


async def main():
    queue, count = asyncio.PriorityQueue(), itertools.count()
    for priority, text in ((3, "c"), (1, "a"), (2, "b"), (1, "a2")):
        await queue.put((priority, next(count), text))
    print([queue.get_nowait()[2] for _ in range(queue.qsize())])
    await queue.put(1)
    try:
        await queue.put("not comparable")
    except TypeError as error:
        print(error, queue.qsize())
    lifo = asyncio.LifoQueue(3)
    for n in range(3):
        lifo.put_nowait(n)
    print([await lifo.get() for _ in range(3)])
    print(issubclass(asyncio.LifoQueue, asyncio.Queue), issubclass(asyncio.PriorityQueue, asyncio.Queue))


asyncio.run(main())
