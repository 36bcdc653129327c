import asyncio


async def numbers():
    try:
        yield 1
        yield 2
    except ValueError as error:
        print("inside", error)
        yield 3
    finally:
        print("finally")


async def attempt(awaitable):
    try:
        print("gives", await awaitable)
    except BaseException as error:
        print("raises", type(error).__name__, error)


async def main():
    agen = numbers()
    await attempt(agen.athrow(ValueError("before start")))
    await attempt(agen.__anext__())
    agen = numbers()
    await attempt(agen.__anext__())
    await attempt(agen.athrow(ValueError("thrown")))
    await attempt(agen.__anext__())
    await attempt(agen.athrow(ValueError("after end")))
    agen = numbers()
    await attempt(agen.__anext__())
    await attempt(agen.athrow(KeyError, "two arguments"))
    agen = numbers()
    await attempt(agen.asend(5))
    await attempt(agen.asend(None))
    await attempt(agen.asend("value"))
    await attempt(agen.aclose())
    await attempt(agen.aclose())
    await attempt(agen.asend(1))


asyncio.run(main())
