# virtual-time
import asyncio


async def waiter(event, name):
    print(name, await event.wait())


async def main():
    event = asyncio.Event()
    print(event.is_set(), repr(event)[-8:])
    tasks = [asyncio.create_task(waiter(event, n)) for n in "abc"]
    await asyncio.sleep(0)
    print(repr(event).split("[")[1])
    tasks[1].cancel()
    event.set()
    event.clear()
    print("set and cleared")
    await asyncio.gather(*tasks, return_exceptions=True)
    print(event.is_set())
    event.set()
    print(await event.wait(), event.is_set())
    event.set()
    print(await asyncio.wait_for(event.wait(), 0.01))


asyncio.run(main())
