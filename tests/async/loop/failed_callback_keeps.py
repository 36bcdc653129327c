# What a failed callback keeps until the next collection: its report's context stands in a frame of the error's traceback, and with that
# frame live those that called it: the handle with its arguments, what the loop ran for, the loop.
import asyncio
import gc

gc.disable()


class Loud:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'<{self.name}>'

    def __del__(self):
        print('dies:', self.name)


def fail(loud):
    raise ValueError('failed')


async def arguments():
    asyncio.get_running_loop().call_soon(fail, Loud('argument'))
    await asyncio.sleep(0)
    print('the callback has run')


async def result():
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    return Loud('result')


async def forever():
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        asyncio.get_running_loop().call_soon(lambda: 1 / 0)
        return Loud('result of a task that is cancelled at the end')


async def at_the_end():
    asyncio.create_task(forever())
    await asyncio.sleep(0)


async def handled():
    def handle(loop, context):
        print('handler', context['message'], repr(context['exception']))

    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handle)
    loop.call_soon(fail, Loud('argument with a handler'))
    future = loop.create_future()
    future.add_done_callback(fail)
    future.set_result(Loud("a future's result"))
    del future
    await asyncio.sleep(0)
    print('the handler has run')


async def unhandled():
    def handle(loop, context):
        raise TypeError('handler')

    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handle)
    loop.call_soon(fail, Loud('argument with a failing handler'))
    await asyncio.sleep(0)
    print('the handler has failed')


async def nested():
    # A context can't be entered twice: that isn't the callback's error.
    import contextvars
    context = contextvars.copy_context()
    handle = asyncio.get_running_loop().call_soon(fail, Loud('argument that is never used'), context=context)
    context.run(handle._run)
    handle.cancel()


def by_hand():
    loop = asyncio.new_event_loop()
    loop.call_soon(fail, Loud('argument by hand'))
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.call_soon(fail, Loud('argument by hand until'))
    loop.run_until_complete(result())
    print('loop closes')
    loop.close()


for main in (arguments, result, at_the_end, handled, unhandled, nested):
    print('==', main.__name__)
    asyncio.run(main())
    print('ended')
    gc.collect()
print('==')
by_hand()
print('collects')
gc.collect()
