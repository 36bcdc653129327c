import asyncio


def make_counter():
    count = 0

    async def step(by=1):
        nonlocal count
        await asyncio.sleep(0)
        count += by
        return count

    return step


async def apply(function, *values):
    return [await function(v) for v in values]


def logged(function):
    async def wrapper(*args, **kwargs):
        print("->", function.__name__, args)
        try:
            result = await function(*args, **kwargs)
        except Exception as error:
            print("!!", repr(error))
            raise
        print("<-", result)
        return result

    return wrapper


@logged
async def divide(a, b):
    await asyncio.sleep(0)
    return a / b


async def main():
    step = make_counter()
    print(await step(), await step(5), await asyncio.gather(step(), step(), step()))
    print(await apply(lambda v: asyncio.sleep(0, v * 2), 1, 2, 3))
    functions = [lambda i=i: asyncio.sleep(0, i) for i in range(3)]
    print([await f() for f in functions])
    await divide(6, 3)
    try:
        await divide(1, 0)
    except ZeroDivisionError:
        print("outside")


asyncio.run(main())
