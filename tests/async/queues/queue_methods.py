import asyncio


async def main():
    q = asyncio.Queue(2)
    print(q.qsize(), q.empty(), q.full(), q.maxsize, repr(q).split(" at 0x")[0])
    q.put_nowait("a")
    await q.put("b")
    print(q.full(), repr(q).split("maxsize")[1])
    try:
        q.put_nowait("c")
    except asyncio.QueueFull as error:
        print(repr(error))
    waiting = asyncio.create_task(q.put("c"))
    await asyncio.sleep(0)
    print(q.qsize(), waiting.done(), q.get_nowait(), q.qsize())
    await waiting
    print(q.qsize(), await q.get(), await q.get())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    getters = [asyncio.create_task(q.get()) for _ in range(3)]
    await asyncio.sleep(0)
    getters[0].cancel()
    for item in (1, 2):
        await q.put(item)
    print(await asyncio.gather(*getters, return_exceptions=True))
    for _ in range(5):
        q.task_done()
    try:
        q.task_done()
    except ValueError as error:
        print(error)
    await q.join()
    print("joined", issubclass(asyncio.QueueEmpty, Exception), asyncio.Queue(-1).full())


asyncio.run(main())
