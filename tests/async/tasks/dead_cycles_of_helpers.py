# virtual-time
"""Dead cycles through what asyncio's own coroutines, comprehensions and context managers hold while they wait."""
import asyncio
import gc
import weakref

gc.disable()


class Token:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def report(loop, context):
    print(context["message"], context["task"].get_name() if "task" in context else repr(context["exception"]))


async def items(future, token):
    yield 1
    await future
    yield token


async def comprehension(future, token):
    return [item async for item in items(future, token)]


async def generator_expression(future, token):
    return [item async for item in (await future for _ in range(3))]


async def loop_over(future, token):
    async for item in items(future, token):
        mine = [item, token]


async def gather(future, token):
    await asyncio.gather(future, future)


async def wait(future, token):
    await asyncio.wait([future], timeout=None)


async def shield(future, token):
    await asyncio.shield(future)


async def group(future, token):
    async with asyncio.TaskGroup():
        await future


async def timeout(future, token):
    async with asyncio.timeout(None):
        await future


async def finally_waits(future, token):
    try:
        raise KeyError
    except KeyError as error:
        await future
    finally:
        print("finally", token.name)


async def closure(future, token):
    def see():
        return see, token
    await future


async def deep(future, token, depth=5):
    local = [token, depth]
    if depth:
        return await deep(future, token, depth - 1)
    return await future


class Awaitable:
    def __init__(self, future, token):
        self.future, self.token = future, token

    def __await__(self):
        mine = self
        yield from self.future


async def own_awaitable(future, token):
    await Awaitable(future, token)


class Manager:
    def __init__(self, future, token):
        self.future, self.token = future, token

    async def __aenter__(self):
        await self.future

    async def __aexit__(self, *error):
        print("never")


async def entering(future, token):
    async with Manager(future, token):
        pass


def start(function, name):
    loop = asyncio.get_running_loop()
    return weakref.ref(loop.create_task(function(loop.create_future(), Token(name)), name=name))


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    for function in (comprehension, generator_expression, loop_over, gather, wait, shield, group, timeout, finally_waits, closure,
                     deep, own_awaitable, entering):
        ref = start(function, function.__name__)
        for _ in range(3):
            await asyncio.sleep(0)
        alive = ref() is not None
        gc.collect()
        print(function.__name__, alive, ref() is None)
        for _ in range(4):
            await asyncio.sleep(0)
        gc.collect()


asyncio.run(main())
print("end")
