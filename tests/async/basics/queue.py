import asyncio


async def producer(queue, n):
    for i in range(n):
        await queue.put(i)
        print("put", i, queue.qsize())
    await queue.put(None)


async def consumer(queue):
    while (item := await queue.get()) is not None:
        print("got", item)
        queue.task_done()
    print("consumer ends")


async def main():
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(queue, 5), consumer(queue))
    print(queue.empty(), queue.full(), queue.maxsize)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(type(error).__name__)


asyncio.run(main())
