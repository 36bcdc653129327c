import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, suppress


@asynccontextmanager
async def connection(name):
    print("open", name)
    await asyncio.sleep(0)
    try:
        yield name.upper()
    except ValueError as error:
        print("handled", error)
    finally:
        await asyncio.sleep(0)
        print("close", name)


async def values():
    try:
        yield 1
        yield 2
    finally:
        print("values closed")


async def callback(*args):
    await asyncio.sleep(0)
    print("async callback", args)


async def main():
    async with connection("a") as a, connection("b") as b:
        print(a, b)
    async with connection("c"):
        raise ValueError("inside")
    try:
        async with connection("d"):
            raise KeyError("passes")
    except KeyError as error:
        print(repr(error))
    async with AsyncExitStack() as stack:
        for name in "xy":
            print(await stack.enter_async_context(connection(name)))
        stack.push_async_callback(callback, 1, 2)
        stack.callback(print, "sync callback")
        stack.enter_context(suppress(ZeroDivisionError))
        1 / 0
    async with aclosing(values()) as g:
        async for v in g:
            print(v)
            break
    print("end")

    @connection("decorator")
    async def decorated():
        print("in decorated")

    await decorated()


asyncio.run(main())
