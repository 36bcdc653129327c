import asyncio


async def job(name):
    try:
        await asyncio.sleep(50)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    tasks = {asyncio.create_task(job(n)) for n in "a"}
    waiter = asyncio.create_task(asyncio.wait(tasks))
    await asyncio.sleep(0)
    waiter.cancel()
    try:
        await waiter
    except asyncio.CancelledError:
        print("wait cancelled, task pending:", [t.done() for t in tasks])
    for task in tasks:
        task.cancel()
    done, _ = await asyncio.wait(tasks)
    print([t.cancelled() for t in done])


asyncio.run(main())
