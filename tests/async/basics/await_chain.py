import asyncio


async def fib(n):
    if n < 2:
        return n
    return await fib(n - 1) + await fib(n - 2)


async def three():
    return 3


async def add(a, b):
    return await a + await b


async def main():
    print([await fib(n) for n in range(12)])
    print(await add(three(), three()))
    coroutine = three()
    print(type(coroutine), coroutine.__name__)
    print(await coroutine)
    try:
        await coroutine
    except RuntimeError as error:
        print(error)


asyncio.run(main())
