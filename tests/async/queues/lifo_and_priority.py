import asyncio


async def drain(queue):
    items = []
    while not queue.empty():
        items.append(await queue.get())
    return items


async def main():
    lifo = asyncio.LifoQueue()
    priority = asyncio.PriorityQueue(maxsize=10)
    for item in (3, 1, 2):
        lifo.put_nowait(item)
        priority.put_nowait((item, f"job {item}"))
    print(await drain(lifo), await drain(priority))
    getting = asyncio.create_task(priority.get())
    await asyncio.sleep(0)
    await priority.put((5, "late"))
    await priority.put((1, "urgent"))
    print(await getting, await priority.get())
    try:
        priority.put_nowait((1, {"a": 1}))
        priority.put_nowait((1, {}))
    except TypeError as error:
        print(error)


asyncio.run(main())
