import asyncio


async def worker(name):
    try:
        while True:
            await asyncio.sleep(0)
    finally:
        print(name, "ends")


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(worker("a"))
    loop.call_soon(loop.call_soon, task.cancel)
    for n in range(5):
        print(n, task.done())
        await asyncio.sleep(0)
    tasks = [asyncio.create_task(worker(n)) for n in "xyz"]
    await asyncio.sleep(0)
    for t in reversed(tasks):
        t.cancel()
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending), [t.cancelled() for t in tasks])


asyncio.run(main())
