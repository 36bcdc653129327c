import asyncio


async def main():
    objects = [asyncio.Lock(), asyncio.Event(), asyncio.Condition(), asyncio.Semaphore(3), asyncio.BoundedSemaphore(2),
               asyncio.Queue(), asyncio.Queue(5), asyncio.LifoQueue(), asyncio.PriorityQueue(), asyncio.Barrier(2),
               asyncio.timeout(None), asyncio.TaskGroup(), asyncio.get_running_loop()]
    for value in objects:
        print(repr(value))
    queue = asyncio.Queue(2)
    queue.put_nowait([1, 2])
    print(queue, str(queue))
    print(asyncio.get_running_loop().create_future())
    print(asyncio.CancelledError("x"), repr(asyncio.CancelledError()), repr(asyncio.QueueEmpty()))


asyncio.run(main())
