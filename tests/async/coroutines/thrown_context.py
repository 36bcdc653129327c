# What an exception's context is while an error that was thrown into a chain of coroutines goes outwards: CPython throws it
# into the innermost one past the others, whose handled exceptions aren't seen until that suspends.
import asyncio
import types


@types.coroutine
def pause():
    yield 'pause'


def show(*values):
    print(*values)


def chain(error):
    found = []
    while error:
        found.append(repr(error))
        error = error.__context__
    return ' < '.join(found)


async def innermost(again):
    try:
        await pause()
    except KeyError as error:
        show('innermost', chain(error))
        try:
            raise TypeError('in innermost')
        except TypeError as error:
            show('innermost raises', chain(error))
    if again:
        await pause()
    try:
        raise OSError('later in innermost')
    except OSError as error:
        show('later', chain(error))
    if again == 'raise':
        raise ArithmeticError('out of innermost')


async def middle(again):
    try:
        await innermost(again)
    except ArithmeticError as error:
        show('middle', chain(error))
    try:
        raise RuntimeError('in middle')
    except RuntimeError as error:
        show('middle raises', chain(error))
    await inside()


async def inside():
    try:
        raise LookupError('inside')
    except LookupError as error:
        show('inside', chain(error))


async def handling(again):
    try:
        raise ValueError('handled')
    except ValueError:
        await middle(again)
        try:
            raise RuntimeError('in handling')
        except RuntimeError as error:
            show('handling raises', chain(error))
        await inside()


async def outer(again):
    try:
        raise ValueError('outer')
    except ValueError:
        await handling(again)
        await inside()


async def raising(again):
    await pause()


async def catching():
    try:
        raise ValueError('handled in catching')
    except ValueError:
        try:
            await raising(False)
        except KeyError as error:
            show('catching', chain(error))
        await inside()


def drive(coroutine, thrown=KeyError('thrown')):
    coroutine.send(None)
    try:
        coroutine.throw(thrown)
        coroutine.send(None)
    except StopIteration:
        show('ended')
    except BaseException as error:
        show('raised', chain(error))


for again in (False, True):
    for function in (handling, outer):
        show('----', function.__name__, again)
        drive(function(again))
        show('---- while handling')
        try:
            raise NameError('outside')
        except NameError:
            drive(function(again))
show('---- catching')
drive(catching())
try:
    raise NameError('outside')
except NameError:
    drive(catching(), KeyError('another'))


def generator():
    try:
        raise ValueError('in generator')
    except ValueError:
        yield from inner_generator()
        try:
            raise OSError('after')
        except OSError as error:
            show('after', chain(error))


def inner_generator():
    try:
        yield
    except KeyError as error:
        show('inner generator', chain(error))
    try:
        raise TypeError('inner generator goes on')
    except TypeError as error:
        show('goes on', chain(error))
    yield
    try:
        raise TypeError('inner generator goes on')
    except TypeError as error:
        show('goes on after the yield', chain(error))


show('---- generators')
drive(generator())


async def task_body():
    try:
        raise ValueError('task')
    except ValueError:
        try:
            await waits()
        except asyncio.CancelledError as error:
            show('cancelled', chain(error))
        await inside()
        await asyncio.sleep(0)
        await inside()


async def waits():
    try:
        await asyncio.wait_for(asyncio.Queue().get(), 5)
    except asyncio.CancelledError as error:
        show('waits', chain(error))
    await inside()


async def sleeps(waits=3):
    try:
        raise ValueError('sleeps')
    except ValueError:
        for wait in (lambda: asyncio.sleep(5), lambda: asyncio.Event().wait(), lambda: asyncio.get_running_loop().create_future())[:waits]:
            try:
                await wait()
            except asyncio.CancelledError as error:
                show('sleeps', chain(error))
                await inside()
            await inside()


async def main():
    for body in (task_body, sleeps):
        task = asyncio.create_task(body())
        while not task.done():
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            task.cancel()
        await task


async def failing_main():
    asyncio.create_task(sleeps(1))
    await asyncio.sleep(0)
    raise SystemError('main')

show('---- tasks')
asyncio.run(main())
show('---- cancelled by run()')
try:
    asyncio.run(failing_main())
except SystemError as error:
    show('main', chain(error))


async def numbers():
    try:
        yield 1
        await pause()
    except KeyError as error:
        show('numbers', chain(error))
        yield 2
        try:
            raise TypeError('in numbers')
        except TypeError as error:
            show('numbers goes on', chain(error))


async def iterates():
    try:
        raise ValueError('iterates')
    except ValueError:
        async for number in numbers():
            try:
                raise IndexError('in the loop')
            except IndexError as error:
                show('loop', number, chain(error))
            if number == 2:
                await inside()


async def around():
    try:
        raise LookupError('around')
    except LookupError:
        await iterates()
        await inside()

show('---- an async generator goes on')
for function in (iterates, around):
    drive(function())
    try:
        raise NameError('outside')
    except NameError:
        drive(function())
