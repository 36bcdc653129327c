import asyncio


async def count(n, log):
    total = 0
    for i in range(n % 7):
        await asyncio.sleep(0)
        total += i
    log.append(n)
    return total


async def main():
    log = []
    results = await asyncio.gather(*(count(n, log) for n in range(2000)))
    print(sum(results), len(log), log[:5], log[-5:])
    tasks = [asyncio.create_task(asyncio.sleep(100)) for _ in range(1000)]
    await asyncio.sleep(0)
    for t in tasks:
        t.cancel()
    done = await asyncio.gather(*tasks, return_exceptions=True)
    print(len(done), all(isinstance(d, asyncio.CancelledError) for d in done), len(asyncio.all_tasks()))


asyncio.run(main())
