# virtual-time
import asyncio

queue = []


async def consumer(condition, name):
    async with condition:
        print(name, "waits")
        await condition.wait()
        print(name, "woken with", queue)


async def predicate(condition):
    async with condition:
        print("wait_for gave", await condition.wait_for(lambda: len(queue) > 2))


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(consumer(condition, n)) for n in "abcd"]
    await asyncio.sleep(0)
    for method in (condition.notify, condition.notify_all):
        try:
            method()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)
    async with condition:
        queue.append(1)
        condition.notify()
        print("notified one", condition.locked())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    async with condition:
        condition.notify(2)
    waiting = asyncio.create_task(predicate(condition))
    await asyncio.sleep(0.001)
    tasks[3].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    for n in (2, 3):
        async with condition:
            queue.append(n)
            condition.notify_all()
        await asyncio.sleep(0)
    await waiting
    shared = asyncio.Lock()
    one, two = asyncio.Condition(shared), asyncio.Condition(shared)
    async with one:
        print(two.locked(), shared.locked())


asyncio.run(main())
