# Tracebacks through the asynchronous half of contextlib.
import asyncio
import contextlib
import traceback


async def show(function):
    try:
        await function()
    except BaseException:
        print(f"--- {function.__name__}")
        print(traceback.format_exc(), end="")


@contextlib.asynccontextmanager
async def resource(mode):
    await asyncio.sleep(0)
    if mode == "before":
        raise ValueError("no resource")
    if mode == "no yield":
        return
    try:
        yield mode
    except KeyError as error:
        await asyncio.sleep(0)
        if mode == "translate":
            raise LookupError("translated") from error
        raise
    finally:
        if mode == "after":
            raise OSError("can't close")
    if mode == "twice":
        yield "again"


async def fails_before():
    async with resource("before"):
        pass


async def yields_nothing():
    async with resource("no yield"):
        pass


async def fails_after():
    async with resource("after"):
        pass


async def yields_twice():
    async with resource("twice"):
        pass


async def body_fails():
    async with resource("plain"):
        await asyncio.sleep(0)
        {}["missing"]


async def body_is_translated():
    async with resource("translate"):
        {}["missing"]


@contextlib.asynccontextmanager
async def swallows_and_yields():
    try:
        yield
    except ValueError:
        yield


async def yields_after_throw():
    async with swallows_and_yields():
        raise ValueError("thrown")


@resource("plain")
async def decorated(key):
    await asyncio.sleep(0)
    return {}[key]


async def decorator():
    await decorated("k")


@resource("before")
async def decorated_before():
    pass


async def decorator_before():
    await decorated_before()


class Exits:
    def __init__(self, error):
        self.error = error

    async def __aenter__(self):
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, *exc_info):
        await asyncio.sleep(0)
        if self.error:
            raise self.error


async def stack_of_exits():
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(Exits(ValueError("first")))
        await stack.enter_async_context(Exits(KeyError("second")))
        stack.callback(divmod, 1, 0)
        raise RuntimeError("body")


async def fail(*arguments):
    await asyncio.sleep(0)
    raise OSError(arguments)


async def stack_callback():
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(fail, 1)


async def stack_push():
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_exit(fail)


async def stack_closed():
    stack = contextlib.AsyncExitStack()
    stack.push_async_callback(fail)
    await stack.aclose()


async def stack_enters():
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(resource("before"))


async def stack_wants_manager():
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(contextlib.suppress())


async def closing():
    class Door:
        async def aclose(self):
            await asyncio.sleep(0)
            raise OSError("stuck")

    async with contextlib.aclosing(Door()):
        pass


async def generator_closed():
    async def numbers():
        try:
            yield 1
        finally:
            await asyncio.sleep(0)
            raise OSError("while closing")

    async with contextlib.aclosing(numbers()) as source:
        async for _ in source:
            break


async def main():
    for function in (fails_before, yields_nothing, fails_after, yields_twice, body_fails, body_is_translated,
                     yields_after_throw, decorator, decorator_before, stack_of_exits, stack_callback, stack_push,
                     stack_closed, stack_enters, stack_wants_manager, closing, generator_closed):
        await show(function)


asyncio.run(main())
