import asyncio


async def main():
    queue = asyncio.Queue(2)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print("empty", repr(error))
    queue.put_nowait(1)
    queue.put_nowait(2)
    try:
        queue.put_nowait(3)
    except asyncio.QueueFull as error:
        print("full", repr(error))
    print(queue.qsize(), queue.full(), queue.empty(), queue.maxsize)
    print(repr(queue).split(" at ")[0], str(queue).split(" ", 1)[1])
    print(await queue.get(), queue.get_nowait())
    try:
        queue.task_done()
        queue.task_done()
        queue.task_done()
    except ValueError as error:
        print(error)
    await queue.join()
    print(asyncio.Queue(-1).full(), asyncio.Queue[int] if hasattr(asyncio.Queue, "__class_getitem__") else None)


asyncio.run(main())
