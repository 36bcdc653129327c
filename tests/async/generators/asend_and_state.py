import asyncio


async def accumulator():
    total = 0
    while True:
        received = yield total
        if received is None:
            return
        await asyncio.sleep(0)
        total += received


async def echo():
    received = yield "ready"
    while received != "stop":
        try:
            received = yield f"echo {received}"
        except ValueError as error:
            received = f"error {error}"


async def main():
    g = accumulator()
    print(await g.asend(None), await g.asend(5), await g.asend(10))
    try:
        await g.asend(None)
    except StopAsyncIteration:
        print("finished")
    e = echo()
    print(await e.__anext__(), await e.asend("a"), await e.athrow(ValueError("v")), await e.asend("b"))
    try:
        await e.asend("stop")
    except StopAsyncIteration:
        print("stopped")
    for again in (e.asend("x"), e.__anext__()):
        try:
            await again
        except StopAsyncIteration:
            print("stays finished")
    await e.aclose()
    coroutine = e.asend(1)
    try:
        await coroutine
    except StopAsyncIteration:
        pass
    try:
        await coroutine
    except RuntimeError as error:
        print(error)


asyncio.run(main())
