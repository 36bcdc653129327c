import asyncio


async def main():
    condition, items, log = asyncio.Condition(), [], []

    async def consumer(name, wanted):
        async with condition:
            result = await condition.wait_for(lambda: len(items) >= wanted)
            log.append((name, result, len(items)))

    tasks = [asyncio.create_task(consumer(f"c{n}", n)) for n in (1, 2, 3)]
    for n in range(3):
        await asyncio.sleep(0)
        async with condition:
            items.append(n)
            condition.notify_all()
    await asyncio.gather(*tasks)
    print(log)

    async def waiter(name):
        async with condition:
            await condition.wait()
            log.append(name)

    log.clear()
    tasks = [asyncio.create_task(waiter(n)) for n in "abcd"]
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
        condition.notify(2)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log)
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)
    print(log, condition.locked())


asyncio.run(main())
