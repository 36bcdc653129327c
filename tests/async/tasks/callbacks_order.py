import asyncio

log = []


async def work(name, rounds):
    for _ in range(rounds):
        await asyncio.sleep(0)
    log.append(f"{name} returns")


async def waiter(name, task):
    await task
    log.append(f"{name} woken")


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(work("t", 2))
    task.add_done_callback(lambda t: log.append("callback 1"))
    waiters = [asyncio.create_task(waiter(n, task)) for n in "ab"]
    await asyncio.sleep(0)
    task.add_done_callback(lambda t: (log.append("callback 2"), loop.call_soon(log.append, "from callback")))
    loop.call_soon(log.append, "soon")
    await asyncio.gather(*waiters)
    log.append("main")
    await asyncio.sleep(0)
    print(*log, sep="\n")


asyncio.run(main())
