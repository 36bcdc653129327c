# virtual-time
# timeout: 300
# A million tasks sleep at once; the deadlines come in an order of their own.
import asyncio

TASKS = 1_000_000


async def sleeper(n, ends):
    await asyncio.sleep(n * 7919 % 1000 + 1)
    ends[n * 7919 % 1000] += 1


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    ends = [0] * 1000
    tasks = [asyncio.create_task(sleeper(n, ends)) for n in range(TASKS)]
    await asyncio.sleep(500.5)
    print(sum(ends), len(asyncio.all_tasks()), loop.time() - start)
    for task in tasks[:1000]:
        task.cancel()
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending), sum(ends), sum(task.cancelled() for task in tasks), loop.time() - start)


asyncio.run(main())
