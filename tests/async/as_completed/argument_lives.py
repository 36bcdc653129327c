# virtual-time
# The argument of as_completed() is a variable of its generator: futures in it live until all coroutines have been given, also when a
# time-out has dropped them; and no longer, whoever else still waits.
import asyncio
import gc
import sys

gc.disable()
sys.stdout = sys.stderr


def later(delay, error):
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(delay, lambda: future.done() or future.set_exception(error))
    return future


async def waits(delays, timeout):
    for number, waiting in enumerate(asyncio.as_completed([later(delay, ValueError(delay)) for delay in delays], timeout=timeout)):
        try:
            print(number, await waiting)
        except Exception as error:
            print(number, repr(error))
    print('ends')
    await asyncio.sleep(0)


async def breaks():
    waiting = asyncio.as_completed([later(1, ValueError('broken'))], timeout=2)
    next(waiting).close()
    del waiting
    print('dropped')
    await asyncio.sleep(1.5)
    print('ends')


async def exhausts():
    waiting = asyncio.as_completed([later(1, ValueError('exhausted'))], timeout=2)
    for coroutine in waiting:
        coroutine.close()
    print('exhausted')
    await asyncio.sleep(1.5)
    print(list(waiting))
    try:
        raise KeyError
    finally:
        del coroutine


async def fails():
    await asyncio.sleep(1)
    raise ValueError('the last one')


async def last_one():
    for number, waiting in enumerate(asyncio.as_completed([fails()], timeout=1)):
        try:
            print(number, await waiting)
        except Exception as error:
            print(number, repr(error))
            del error
        await asyncio.sleep(1)
        print('goes on')
    print('ends')


def check(coroutine):
    print('==')
    try:
        asyncio.run(coroutine)
    except KeyError as error:
        print(repr(error))
    print('collects')
    gc.collect()


check(waits([1], 1))
check(waits([1, 2], 1))
check(waits([1, 2], 2))
check(waits([1, 2], None))
check(breaks())
check(exhausts())
check(last_one())
