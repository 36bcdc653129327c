import asyncio
import types


@types.coroutine
def ticks(n):
    for i in range(n):
        yield
        print("tick", i)
    return "over"


@types.coroutine
def not_a_generator():
    return asyncio.sleep(0, "slept")


@types.coroutine
def plain_iterable():
    return iter([None, None])


async def main():
    print(await ticks(2))
    print(await not_a_generator())
    print(await plain_iterable())
    generator = ticks(1)
    print(type(generator).__name__, asyncio.iscoroutine(generator), asyncio.iscoroutinefunction(ticks))
    print(await generator)

    def plain():
        yield

    try:
        await plain()
    except TypeError as error:
        print(error)
    try:
        types.coroutine(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
