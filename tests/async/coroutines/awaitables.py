import asyncio
import types


class Sleepy:
    def __init__(self, rounds):
        self.rounds = rounds

    def __await__(self):
        for i in range(self.rounds):
            print("round", i)
            yield
        return f"after {self.rounds}"


class Forwards:
    def __await__(self):
        return Sleepy(1).__await__()


class ReturnsWrong:
    def __await__(self):
        return 5


class ReturnsCoroutine:
    def __await__(self):
        return asyncio.sleep(0)


@types.coroutine
def old_style(n):
    result = yield from asyncio.sleep(0, "slept").__await__()
    return n, result


async def main():
    print(await Sleepy(2), await Sleepy(0), await Forwards(), await old_style(3))
    print(await asyncio.gather(Sleepy(1), Forwards()))
    for wrong in (ReturnsWrong, ReturnsCoroutine):
        try:
            await wrong()
        except TypeError as error:
            print(error)
    print(await asyncio.ensure_future(Sleepy(1)), await asyncio.wait_for(Sleepy(1), 1))
    try:
        asyncio.ensure_future(5)
    except TypeError as error:
        print(error)
    import inspect

    print(inspect.isawaitable(Sleepy(1)), inspect.iscoroutinefunction(main), inspect.isawaitable(5), asyncio.iscoroutinefunction(old_style))


asyncio.run(main())
