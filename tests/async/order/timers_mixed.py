# virtual-time
import asyncio

log = []


async def main():
    loop = asyncio.get_running_loop()
    for n, delay in enumerate((3, 1, 2, 1, 3, 0, 2)):
        loop.call_later(delay, log.append, (delay, n))

    async def sleeper(n, delay):
        await asyncio.sleep(delay)
        log.append((delay, f"task {n}"))

    tasks = [asyncio.create_task(sleeper(n, delay)) for n, delay in enumerate((2, 1, 3))]
    handle = loop.call_later(1.5, log.append, "cancelled")
    await asyncio.sleep(1)
    log.append("main")
    handle.cancel()
    await asyncio.gather(*tasks)
    for entry in log:
        print(entry)
    print(loop.time())


asyncio.run(main())
