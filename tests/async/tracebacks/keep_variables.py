# What tracebacks keep of coroutines and async generators.
import asyncio
import gc


class Loud:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)


async def fail(name, pause=False):
    local = Loud(name)
    if pause: await asyncio.sleep(0)
    raise ValueError(name)


async def calls(argument, pause):
    own = Loud("own")
    await fail("inner", pause)


async def plain():
    for pause in False, True:
        try:
            await calls(Loud("argument"), pause)
        except ValueError:
            print("caught")
        print("--")


asyncio.run(plain())
print("-- in tasks")


async def tasks():
    task = asyncio.create_task(calls(Loud("argument"), True))
    try:
        await task
    except ValueError:
        print("caught")
    print("still in the task")
    del task
    print("the task is gone")
    results = await asyncio.gather(*[calls(Loud(f"argument {n}"), n % 2 == 0) for n in range(2)], return_exceptions=True)
    print("gathered")
    results.pop()
    print("popped")
    del results
    print("--")


asyncio.run(tasks())
print("-- kept by a future")


async def gives(future):
    own = Loud("own")
    try:
        await fail("first")
    except ValueError as error:
        future.set_exception(error)
    later = Loud("later")


async def futures():
    future = asyncio.get_running_loop().create_future()
    await gives(future)
    print("given")
    future.exception()
    del future
    gc.collect()
    print("--")


asyncio.run(futures())
print("-- cancelled")


async def waits(argument):
    own = Loud("own")
    await asyncio.sleep(10)


async def cancels():
    task = asyncio.create_task(waits(Loud("argument")))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("caught")
    del task
    print("--")
    try:
        async with asyncio.timeout(0):
            await waits(Loud("argument"))
    except TimeoutError:
        print("timed out")
    print("--")


asyncio.run(cancels())
print("-- async generators")


async def generates(argument):
    own = Loud("own")
    yield 1
    await asyncio.sleep(0)
    raise ValueError


async def iterates():
    try:
        async for x in generates(Loud("argument")):
            print(x)
    except ValueError:
        print("caught")
    print("--")
    g = generates(Loud("argument"))
    await g.__anext__()
    try:
        await g.athrow(KeyError)
    except KeyError:
        print("caught")
    print("--")
    g = generates(Loud("argument"))
    await g.__anext__()
    await g.aclose()
    print("closed")


asyncio.run(iterates())
print("-- handlers across awaits")


async def handles(kept):
    own = Loud("own")
    try:
        await fail("first", True)
    except ValueError as error:
        kept.append(error)
        await asyncio.sleep(0)
        print("in the handler")
    await asyncio.sleep(0)
    later = Loud("later")


async def handled():
    kept = []
    await handles(kept)
    print("returned")
    kept.clear()
    print("--")
    await asyncio.create_task(handles(kept))
    print("done")
    kept.clear()
    print("--")


asyncio.run(handled())
print("-- never awaited, never seen")


async def forgotten(): pass


async def forgets():
    coroutine = forgotten()
    raise ValueError


async def warns():
    try:
        await forgets()
    except ValueError as error:
        print("caught")
        error.__traceback__.tb_next.tb_frame.clear()
        print("cleared")


import warnings
warnings.simplefilter("always")
warnings.showwarning = lambda message, *rest: print(message)
asyncio.run(warns())
print("-- async comprehensions")


async def numbers(n):
    for i in range(n):
        yield i


async def comprehends(argument):
    own = Loud("own")
    return [1 / (i - 1) async for i in numbers(3) for loud in [Loud(f"loud {i}")]]


async def comprehending():
    try:
        await comprehends(Loud("argument"))
    except ZeroDivisionError:
        print("caught")


asyncio.run(comprehending())
print("-- task groups")


async def group():
    own = Loud("own")
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(calls(Loud("a"), True))
        tasks.create_task(waits(Loud("b")))


async def grouping():
    try:
        await group()
    except* ValueError as errors:
        print("caught", len(errors.exceptions))
    print("--")
    gc.collect()


asyncio.run(grouping())
print("-- contextlib")
import contextlib


@contextlib.contextmanager
def manager(argument):
    own = Loud("own of manager")
    try:
        yield own
    except KeyError:
        print("swallowed")


@contextlib.asynccontextmanager
async def async_manager(argument):
    own = Loud("own of manager")
    yield own


def uses():
    with manager(Loud("argument")):
        local = Loud("local")
        raise KeyError
    print("behind")


uses()


async def async_uses():
    try:
        async with async_manager(Loud("argument")):
            local = Loud("local")
            raise KeyError
    except KeyError:
        print("caught")


asyncio.run(async_uses())
print("end")
