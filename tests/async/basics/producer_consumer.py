# virtual-time
import asyncio


async def producer(name, queue, items, pause):
    for item in range(items):
        await asyncio.sleep(pause)
        await queue.put(f"{name}{item}")
    print(name, "is done at", asyncio.get_running_loop().time())


async def consumer(name, queue, pause, log):
    while True:
        item = await queue.get()
        await asyncio.sleep(pause)
        log.append((asyncio.get_running_loop().time(), name, item))
        queue.task_done()


async def main():
    queue, log = asyncio.Queue(maxsize=3), []
    consumers = [asyncio.create_task(consumer(f"c{n}", queue, 2 + n, log)) for n in range(2)]
    await asyncio.gather(producer("x", queue, 5, 1), producer("y", queue, 3, 1.5))
    await queue.join()
    for c in consumers:
        c.cancel()
    await asyncio.gather(*consumers, return_exceptions=True)
    for entry in log:
        print(*entry)


asyncio.run(main())
