# What a coroutine's closure holds dies when its body has returned, though the coroutine and its task are still there.
import asyncio
import functools


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def make(name):
    loud = Loud(name)

    async def job(rounds):
        for _ in range(rounds):
            await asyncio.sleep(0)
        return loud.name

    return job


def traced(function):
    loud = Loud("of the decorator")

    @functools.wraps(function)
    async def wrapper(*args):
        print("calls with", loud.name)
        return await function(*args)

    return wrapper


async def plain():
    coroutine = make("plain")(0)
    print(await coroutine)
    print("returned", coroutine.__qualname__, coroutine.cr_frame)


async def in_task():
    task = asyncio.create_task(make("in a task")(2))
    print(await task)
    print("returned", task.get_coro().__qualname__, task.done())


async def decorated():
    async def inner(value):
        await asyncio.sleep(0)
        return value * 2

    function = traced(inner)
    coroutine = function(4)
    del function
    task = asyncio.create_task(coroutine)
    print(await task)
    print("returned", coroutine.__name__, coroutine.__qualname__, repr(task)[:20])


async def generator():
    def numbers():
        loud = Loud("of a generator")

        def inner():
            yield 1
            print("still", loud.name)
        return inner()

    iterator = numbers()
    print(list(iterator))
    print("exhausted", iterator.__name__, iterator.__qualname__)

    async def slow():
        loud = Loud("of an async generator")

        async def inner():
            yield 1
            print("still", loud.name)
        return inner()

    iterator = await slow()
    print([item async for item in iterator])
    print("exhausted", iterator.__name__, iterator.__qualname__)


async def gathered():
    logs = [Loud("gathered")]

    async def one(number):
        await asyncio.sleep(0)
        return number if logs else None

    tasks = [asyncio.create_task(one(number)) for number in range(3)]
    del one
    logs = logs[0]
    print(await asyncio.gather(*tasks))
    logs = None
    print("gathered all", [task.get_coro().__name__ for task in tasks])


async def main():
    for job in (plain, in_task, decorated, generator, gathered):
        print("--", job.__name__)
        await job()


asyncio.run(main())
