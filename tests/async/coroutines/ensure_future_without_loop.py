# Without a loop ensure_future() leaves the coroutine alone: it was never awaited. A loop that refuses it closes it.
import asyncio
import warnings

warnings.simplefilter('always')


async def never():
    pass


class Awaitable:
    def __await__(self):
        return iter(())


def attempt(make):
    coroutine = make()
    try:
        asyncio.ensure_future(coroutine)
    except RuntimeError as error:
        print(error)
    print(coroutine)


def attempt_in(loop, make):
    coroutine = make()
    try:
        asyncio.ensure_future(coroutine, loop=loop)
    except RuntimeError as error:
        print(error)
    try:
        coroutine.send(None)
    except (RuntimeError, StopIteration, AttributeError) as error:
        print(repr(error))


async def forgotten():
    asyncio.ensure_future(never())


asyncio.run(asyncio.sleep(0))
attempt(never)
attempt(Awaitable)
loop = asyncio.new_event_loop()
loop.close()
attempt_in(loop, never)
attempt_in(loop, Awaitable)
try:
    forgotten().send(None)
except RuntimeError as error:
    print(error)
