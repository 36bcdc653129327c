# When the iterator of a loop dies that an exception leaves: after the handlers inside the loop have run.
import asyncio


def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print('   ', name, 'ends')


def with_finally():
    for number in numbers('finally'):
        try:
            raise KeyError
        finally:
            print('    inner finally')


def with_except():
    for number in numbers('except'):
        try:
            raise KeyError
        except KeyError:
            print('    handler')
            raise ValueError


def with_bare_raise():
    for number in numbers('raise'):
        try:
            raise KeyError
        except KeyError:
            print('    handler')
            raise


def with_other_except():
    for number in numbers('other'):
        try:
            raise KeyError
        except TypeError:
            print('    not this one')
        except OSError:
            print('    nor this one')


def with_manager():
    for number in numbers('with'):
        with Manager():
            raise KeyError


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print('    manager leaves')


def fails():
    raise IndexError


def with_call():
    for number in numbers('call'):
        try:
            raise KeyError
        except KeyError:
            print('    handler')
            fails()


def nested():
    for outer in numbers('outer'):
        try:
            for inner in numbers('inner'):
                try:
                    raise KeyError
                finally:
                    print('    inner finally')
        finally:
            print('    outer finally')


def caught_outside():
    try:
        for number in numbers('caught outside'):
            try:
                raise KeyError
            finally:
                print('    inner finally')
    except KeyError:
        print('    caught')


def returns():
    for number in numbers('returns'):
        try:
            return 'value'
        finally:
            print('    inner finally')


def breaks():
    for number in numbers('breaks'):
        try:
            break
        finally:
            print('    inner finally')
    print('    behind the loop')


def return_in_handler():
    for number in numbers('return in handler'):
        try:
            raise KeyError
        except KeyError:
            print('    handler')
            return


def star():
    for number in numbers('star'):
        try:
            raise KeyError
        except* KeyError:
            print('    handler')
            raise ValueError


def generator():
    for number in numbers('generator'):
        try:
            yield number
        finally:
            print('    inner finally')


def throws_into_generator():
    one = generator()
    next(one)
    one.throw(KeyError)


def closes_generator():
    one = generator()
    next(one)
    one.close()


def delegates():
    try:
        yield from numbers('delegate')
    finally:
        print('    delegating ends')


def throws_into_delegating():
    one = delegates()
    next(one)
    one.throw(KeyError)


def unpacking():
    for first, second in [(1, 2), numbers('unpacked')]:
        try:
            print('   ', first, second)
        finally:
            print('    inner finally')


for function in (with_finally, with_except, with_bare_raise, with_other_except, with_manager, with_call, nested, caught_outside, returns, breaks,
                 return_in_handler, star, throws_into_generator, closes_generator, throws_into_delegating, unpacking):
    print(function.__name__)
    try:
        print('   ', function())
    except BaseException as error:
        print('   ', repr(error))
        error.__traceback__ = None


async def ticks(name):
    try:
        yield 1
        yield 2
    finally:
        print('   ', name, 'ends')


async def async_finally():
    async for number in ticks('async finally'):
        try:
            raise KeyError
        finally:
            await asyncio.sleep(0)
            print('    inner finally')


async def async_except():
    async for number in ticks('async except'):
        try:
            raise KeyError
        except KeyError:
            await asyncio.sleep(0)
            print('    handler')
            raise ValueError


async def plain_in_async():
    for number in numbers('plain'):
        try:
            raise KeyError
        finally:
            await asyncio.sleep(0)
            print('    inner finally')


async def main():
    for function in (async_finally, async_except, plain_in_async):
        print(function.__name__)
        try:
            await function()
        except BaseException as error:
            print('   ', repr(error))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        await asyncio.sleep(0)


asyncio.run(main())
