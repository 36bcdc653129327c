import asyncio


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(queue.get()) for _ in range(3)]
    await asyncio.sleep(0)
    tasks[0].cancel()
    queue.put_nowait("x")
    tasks[1].cancel()
    queue.put_nowait("y")
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print([repr(r) for r in results], queue.qsize())
    queue = asyncio.Queue(1)
    queue.put_nowait(0)
    putters = [asyncio.create_task(queue.put(n)) for n in (1, 2, 3)]
    await asyncio.sleep(0)
    queue.get_nowait()
    putters[0].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([p.done() for p in putters], queue.get_nowait())
    await asyncio.sleep(0)
    print(await queue.get(), [p.cancelled() for p in putters])
    await asyncio.gather(*putters, return_exceptions=True)


asyncio.run(main())
