import asyncio


async def main():
    event, log = asyncio.Event(), []

    async def waiter(name):
        log.append((name, await event.wait()))

    tasks = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(0)
    print(event, event.is_set()) if False else print(repr(event)[-18:], event.is_set())
    event.set()
    event.set()
    event.clear()
    tasks.append(asyncio.create_task(waiter("late")))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log, tasks[-1].done())
    tasks[-1].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(repr(event)[-9:])
    event.set()
    print(await event.wait())


asyncio.run(main())
