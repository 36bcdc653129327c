import asyncio


async def numbers():
    try:
        received = yield 1
        print("received", received)
        received = yield 2
        print("received", received)
    except ValueError as error:
        print("caught", error)
        yield "recovered"
    finally:
        print("finally")


async def main():
    g = numbers()
    print(type(g), g.__name__, g.ag_running, g.ag_frame is not None)
    print(await g.__anext__(), await g.asend("a"))
    try:
        await g.asend("b")
    except StopAsyncIteration as stop:
        print("stopped", stop.args)
    g = numbers()
    await g.asend(None)
    print(await g.athrow(ValueError("thrown")))
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("closed")
    g = numbers()
    await g.aclose()
    print("closed before start")
    g = numbers()
    try:
        await g.asend("early")
    except TypeError as error:
        print(error)
    print(await anext(g), await anext(g), await anext(g, "default"))
    try:
        await anext(g)
    except StopAsyncIteration:
        print("exhausted")
    g = numbers()
    try:
        await g.athrow(KeyError("before start"))
    except KeyError as error:
        print("passes", error)
    a = aiter(numbers())
    print(await a.__anext__())
    await a.aclose()
    for bad in (lambda: aiter(5), lambda: anext(5)):
        try:
            bad()
        except TypeError as error:
            print(error)


asyncio.run(main())
