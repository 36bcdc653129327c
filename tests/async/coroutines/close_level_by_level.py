# close() closes what a coroutine awaits first, and so on inwards. An error that this ends with goes into the next one outwards, which
# must not wait again either: that is an error of its own, for the one around it.
import contextlib
import gc
import types

gc.disable()


@types.coroutine
def step():
    yield


async def ignoring():
    try:
        await step()
    finally:
        await step()


async def failing():
    try:
        await step()
    finally:
        raise KeyError('failing')


async def waiting(name, awaited):
    try:
        await awaited
    except BaseException as error:
        print(name, repr(error), repr(error.__context__))
        await step()
        print('never printed')


async def passing(name, awaited):
    try:
        await awaited
    except BaseException as error:
        print(name, repr(error))
        raise


async def swallowing(name, awaited):
    try:
        await awaited
    except BaseException as error:
        print(name, repr(error))


async def around(name, awaited):
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(step)
        await awaited


def delegating(awaited):
    try:
        yield from awaited.__await__()
    finally:
        yield 'once more'


def close(coroutine):
    print(coroutine.__name__)
    coroutine.send(None)
    try:
        print('closed', coroutine.close())
    except BaseException as error:
        print('close() raises', repr(error), error.__context__ and repr(error.__context__))
    print(getattr(coroutine, 'cr_frame', None) is None)


close(passing('outer', waiting('middle', failing())))
close(passing('outer', waiting('middle', ignoring())))
close(swallowing('outer', waiting('middle', waiting('inner', failing()))))
close(passing('outermost', passing('outer', waiting('middle', passing('inner', failing())))))
close(passing('outer', swallowing('middle', failing())))
close(passing('outer', around('middle', failing())))
close(delegating(waiting('inner', failing())))


def throw(coroutine):
    print('throw')
    coroutine.send(None)
    try:
        print(coroutine.throw(GeneratorExit('thrown')))
    except BaseException as error:
        print('throw() raises', repr(error))


throw(passing('outer', waiting('middle', failing())))
throw(waiting('outer', waiting('middle', failing())))

coroutine = passing('dropped', waiting('middle', failing()))
coroutine.send(None)
del coroutine
coroutine = waiting('dropped and waiting', waiting('middle', failing()))
coroutine.send(None)
del coroutine


# The entries of such an error's traceback: one that goes into a frame which is handling another error loses those that no handler has
# seen yet, since CPython raises it anew there.
async def handling(awaited):
    try:
        raise ValueError
    finally:
        await awaited


def places(coroutine):
    coroutine.send(None)
    try:
        coroutine.close()
    except BaseException as error:
        entry = error.__traceback__
        while entry:
            print(entry.tb_frame.f_code.co_name, end=' ')
            entry = entry.tb_next
        print()


async def plain(awaited):
    return await awaited


places(plain(plain(failing())))
places(plain(handling(failing())))
places(plain(handling(plain(failing()))))
places(plain(handling(plain(plain(failing())))))
places(handling(plain(handling(plain(failing())))))
