import asyncio


async def takes(first, second):
    async with first:
        await asyncio.sleep(1)
        async with second:
            print("never")


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    event, queue, full = asyncio.Event(), asyncio.Queue(), asyncio.Queue(1)
    semaphore, condition = asyncio.Semaphore(0), asyncio.Condition()
    full.put_nowait(1)

    async def notified():
        async with condition:
            await condition.wait()

    names = "a then b", "b then a", "event", "getter", "putter", "semaphore", "condition"
    jobs = takes(a, b), takes(b, a), event.wait(), queue.get(), full.put(2), semaphore.acquire(), notified()
    tasks = [asyncio.create_task(job, name=name) for job, name in zip(jobs, names)]
    await asyncio.wait(tasks)


asyncio.run(main())
