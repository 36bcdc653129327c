"""Async generators, comprehensions, context managers and other awaitables within awaited calls."""
import asyncio
import contextlib
import contextvars
import types

variable = contextvars.ContextVar("variable", default="default")


async def leaf(n, pause):
    if pause:
        await asyncio.sleep(0)
    return n


async def numbers(n, pause):
    try:
        for i in range(n):
            yield await leaf(i, pause)
            await leaf(i, not pause)
    finally:
        print("  numbers closed", await leaf("finally", pause))


async def over_generator(pause):
    total = 0
    async for i in numbers(4, pause):
        total += await leaf(i, not pause)
    else:
        total += 100
    return total


async def break_out(pause):
    async with contextlib.aclosing(numbers(10, pause)) as generator:
        async for i in generator:
            if i == 2:
                break
    return i, await anext(numbers(1, pause)), await anext(numbers(0, pause), "none")


async def comprehensions(pause):
    return ([i async for i in numbers(3, pause)], {await leaf(i, pause): i for i in range(3)},
            [await leaf(j, pause) async for i in numbers(2, pause) if i for j in range(2)],
            sum([await leaf(i, not pause) for i in range(4)]))


class Manager:
    def __init__(self, pause, swallow):
        self.pause, self.swallow = pause, swallow

    async def __aenter__(self):
        return await leaf("entered", self.pause)

    async def __aexit__(self, kind, value, traceback):
        print("  exit", kind and kind.__name__, await leaf("left", self.pause))
        return self.swallow


@contextlib.asynccontextmanager
async def managed(pause):
    print("  before", await leaf(1, pause))
    try:
        yield await leaf("value", pause)
    finally:
        print("  after", await leaf(2, pause))


async def with_managers(pause):
    async with Manager(pause, False) as a, managed(pause) as b:
        print("  inside", a, b, await leaf(3, pause))
    async with Manager(pause, True):
        await leaf(4, pause)
        raise ValueError("swallowed")
    try:
        async with Manager(not pause, False), managed(pause):
            raise KeyError("through")
    except KeyError as error:
        print("  caught", error, await leaf(5, pause))
    return await leaf("end", pause)


async def bad_manager():
    async with 3:
        pass


async def bad_iteration():
    async for _ in [1]:
        pass


@types.coroutine
def generator_coroutine(n):
    got = yield
    return n, got


class Awaitable:
    def __init__(self, steps):
        self.steps = steps

    def __await__(self):
        for _ in range(self.steps):
            yield
        return self.steps


async def awaitables(steps):
    first = await Awaitable(steps)
    if steps:
        second = await generator_coroutine(steps)
    else:
        second = None
    loop = asyncio.get_running_loop()
    done, later = loop.create_future(), loop.create_future()
    done.set_result("done")
    loop.call_soon(later.set_result, "later")
    unknown = [leaf, over_generator][0]
    third = await unknown("unknown", steps)
    task = asyncio.create_task(leaf("task", True))
    return first, second, third, await done, await later, await task, await asyncio.gather(leaf(1, steps), leaf(2, True))


async def failing():
    loop = asyncio.get_running_loop()
    broken = loop.create_future()
    broken.set_exception(OSError("broken"))
    await broken


async def reused():
    coroutine = leaf(1, True)
    await coroutine
    await coroutine


async def itself(box):
    await box[0]


async def context_1(pause):
    variable.set("set within")
    await leaf(1, pause)
    return variable.get()


async def context(pause):
    got = await context_1(pause)
    return got, variable.get()


async def locked(lock, name, log):
    async with lock:
        log.append(name + " in")
        await leaf(1, True)
        log.append(name + " out")


async def use_lock(lock, name, log):
    await locked(lock, name, log)
    await locked(lock, name + "'", log)


async def main():
    for pause in (False, True):
        print("pause", pause)
        print(await over_generator(pause))
        print(await break_out(pause))
        print(await comprehensions(pause))
        print(await with_managers(pause))
        print(await awaitables(int(pause) * 2))
        print(await context(pause), variable.get())
        variable.set("default")
        print(await asyncio.create_task(context(pause)), variable.get())
    for function in (bad_manager, bad_iteration, failing, reused):
        try:
            await function()
        except Exception as error:
            print(type(error).__name__, error)
    try:
        await bad_manager()
    except TypeError as error:
        print(error)
    try:
        await bad_iteration()
    except TypeError as error:
        print(error)
    try:
        await failing()
    except OSError as error:
        print(error)
    try:
        await reused()
    except RuntimeError as error:
        print(error)
    box = []
    box.append(itself(box))
    try:
        await box[0]
    except Exception as error:
        print(type(error).__name__, error)
    lock, log = asyncio.Lock(), []
    await asyncio.gather(use_lock(lock, "a", log), use_lock(lock, "b", log))
    print(log)


asyncio.run(main())
