import asyncio


async def worker(name, queue):
    while True:
        item = await queue.get()
        print(name, "works on", item)
        await asyncio.sleep(0)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for item in range(5):
        queue.put_nowait(item)
    workers = [asyncio.create_task(worker(n, queue)) for n in "AB"]
    await queue.join()
    print("all done")
    for w in workers:
        w.cancel()
    print([type(r).__name__ for r in await asyncio.gather(*workers, return_exceptions=True)])
    await queue.join()
    print("an idle queue joins at once")


asyncio.run(main())
