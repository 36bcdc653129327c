# An exception handler that raises KeyboardInterrupt where a task dies: nobody gets it, it is reported, and where a callback has failed it
# leaves the loop. Methods of the loop and of locks show as what CPython has: functions in Python.
import asyncio
import gc

gc.disable()


async def fail():
    raise ValueError('fails')


def interrupt(loop, context):
    print(context['message'])
    raise KeyboardInterrupt('handler')


async def dropped():
    asyncio.get_running_loop().set_exception_handler(interrupt)
    task = asyncio.create_task(fail())
    await asyncio.sleep(0)
    del task
    await asyncio.sleep(0)
    print('goes on')


async def callback():
    asyncio.get_running_loop().set_exception_handler(interrupt)
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(1)


asyncio.run(dropped())
try:
    asyncio.run(callback())
except KeyboardInterrupt as error:
    print(repr(error))
print(asyncio.Lock().acquire, asyncio.Lock.acquire)


async def broken():
    try:
        yield 1
        yield 2
    finally:
        raise ValueError('broken')


async def generators():
    asyncio.get_running_loop().set_exception_handler(interrupt)
    generator = broken()
    await anext(generator)
    return generator


try:
    asyncio.run(generators())
except KeyboardInterrupt as error:
    entry = error.__traceback__
    while entry:
        print(entry.tb_frame.f_code.co_name, entry.tb_lineno)
        entry = entry.tb_next


# What the handler raises has come through the handle that reports, whoever runs it.
def show(error):
    print(repr(error), 'after', repr(error.__context__))
    entry = error.__traceback__
    while entry:
        print(' ', entry.tb_frame.f_code.co_name, entry.tb_lineno)
        entry = entry.tb_next



async def in_callback_of_a_future():
    asyncio.get_running_loop().set_exception_handler(interrupt)
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda future: 1 / 0)
    future.set_result(1)
    await asyncio.sleep(1)


async def by_hand():
    asyncio.get_running_loop().set_exception_handler(interrupt)
    for function in (lambda: 1 / 0, lambda: exec_exit(), print):
        handle = asyncio.get_running_loop().call_later(10, function)
        try:
            handle._run()
        except BaseException as error:
            show(error)


def exec_exit():
    raise SystemExit('by hand')


for function in (callback, in_callback_of_a_future, by_hand):
    try:
        asyncio.run(function())
    except KeyboardInterrupt as error:
        show(error)
