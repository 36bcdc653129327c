# virtual-time
import asyncio


async def waits(event, name, times):
    for n in range(times):
        await event.wait()
        print(name, "passed", n)
        await asyncio.sleep(0)


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waits(event, n, 2)) for n in "ab"]
    for n in range(3):
        await asyncio.sleep(0)
        print("set")
        event.set()
        await asyncio.sleep(0)
        event.clear()
        print("cleared")
    for t in tasks:
        t.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    try:
        await asyncio.wait_for(event.wait(), 0.001)
    except TimeoutError:
        print("nobody set it")
    print(event)if False else print(repr(event).split("[")[1])


asyncio.run(main())
