import asyncio


async def getter(queue, name):
    for _ in range(2):
        print(name, "got", await queue.get())


async def putter(queue, name):
    for i in range(2):
        await queue.put(f"{name}{i}")
        print(name, "put", i)


async def main():
    queue = asyncio.Queue(1)
    await asyncio.gather(getter(queue, "g1"), getter(queue, "g2"), putter(queue, "p"), putter(queue, "q"))
    unbounded = asyncio.Queue()
    await asyncio.gather(putter(unbounded, "a"), putter(unbounded, "b"), getter(unbounded, "x"), getter(unbounded, "y"))
    print(unbounded.qsize())


asyncio.run(main())
