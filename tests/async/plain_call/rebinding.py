"""The name of an awaited function may mean something else at each call."""
import asyncio
import sys
import traceback
import types


async def work(n):
    await asyncio.sleep(0)
    return ("work", n)


async def caller(n):
    here = ["local"]
    got = await work(n)
    return got, here


async def other(n):
    return ("other", n)


def synchronous(n):
    return other(n)


def future(n):
    made = asyncio.get_running_loop().create_future()
    made.set_result(("future", n))
    return made


def pending(n):
    made = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(made.set_result, ("pending", n))
    return made


@types.coroutine
def generator(n):
    yield
    return ("generator", n)


class Awaitable:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return ("awaitable", self.n)


def fails(n):
    raise ValueError(n)


async def two(a, b):
    return a, b


def show(error):
    print("".join(traceback.format_exception(error)), end="")


original = work
here = sys.modules["__main__"]


async def direct(n):
    return await caller(n)


async def main():
    print(await caller(0))
    for replacement in (other, synchronous, future, pending, generator, Awaitable, lambda n: work_of_lambda(n),
                        lambda n: n, fails, two, None, 3):
        here.work = replacement
        for function in (caller, direct):
            try:
                print(await function(1))
            except (TypeError, ValueError) as error:
                show(error)
    here.work = original
    print(await caller(2))
    suspended = asyncio.create_task(caller(3))
    await asyncio.sleep(0)
    here.work = other
    print(await suspended, await caller(4))
    del here.work
    try:
        await direct(5)
    except NameError as error:
        show(error)
    here.work = original
    here.caller = other
    print(await direct(6))


async def work_of_lambda(n):
    await asyncio.sleep(0)
    return ("lambda", n)


asyncio.run(main())
