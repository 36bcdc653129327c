"""Generators and coroutines that end where they are suspended, because they were finalized once before. What their variables hold dies with
them, or, while they handle an exception, with the cycle of that exception, its traceback, and their frame."""
import gc
import sys
import types

gc.disable()


class Held:
    in_cycle = None  # names of those that die while the collector runs, whose order nobody promises

    def __init__(self, name):
        self.name = name

    def __del__(self):
        if Held.in_cycle is None:
            print('dies', self.name)
        else:
            Held.in_cycle.append(self.name)


@types.coroutine
def pause(what):
    held = Held(f'pause for {what}')
    yield what


def show_rest(title):
    print(title)
    Held.in_cycle = []
    gc.collect()
    print('in cycles:', *sorted(Held.in_cycle))
    Held.in_cycle = None


closings = []


def begin(generator):
    print('begins', generator.__name__)


def end(generator):
    print('is dropped', generator.__name__)
    closings.append(generator.aclose())


async def waits_in_finally():
    held = Held('waits_in_finally')
    try:
        yield 1
    finally:
        await pause('finally')
        print('never reached')


async def waits_after_handler():
    held = Held('waits_after_handler')
    try:
        yield 1
    except GeneratorExit:
        pass
    await pause('after')


async def waits_in_nested_handlers():
    held = Held('waits_in_nested_handlers')
    try:
        yield 1
    except GeneratorExit as outer:
        try:
            raise KeyError('inner')
        except KeyError:
            try:
                await pause('nested')
            finally:
                print('never reached either')


async def waits_with_name():
    held = Held('waits_with_name')
    kept = None
    try:
        yield 1
    except GeneratorExit as error:
        kept = error
    await pause('with a name')


exits = []


async def waits_and_shares():
    held = Held('waits_and_shares')
    try:
        yield 1
    except GeneratorExit as error:
        exits.append(error)
    await pause('shared')


def drop(function):
    """Drops an async generator, begins its aclose(), and drops that."""
    generator = function()
    try:
        generator.asend(None).send(None)
    except StopIteration as item:
        print('item', item.value)
    del generator
    print('waits for', closings[0].send(None))
    closings.clear()


sys.set_asyncgen_hooks(begin, end)
for function in waits_in_finally, waits_after_handler, waits_in_nested_handlers, waits_with_name, waits_and_shares:
    drop(function)
    show_rest('dropped twice')
print('still kept')
exits.clear()
show_rest('not any more')
sys.set_asyncgen_hooks(None, None)


def goes_on():
    held = Held('goes_on')
    try:
        yield 1
    except GeneratorExit:
        yield 2


def goes_on_afterwards():
    held = Held('goes_on_afterwards')
    try:
        yield 1
    except GeneratorExit:
        pass
    yield 2


async def awaits_on():
    held = Held('awaits_on')
    try:
        await pause(1)
    finally:
        await pause(2)


async def awaits_in_a_clause():
    held = Held('awaits_in_a_clause')
    try:
        await pause(1)
    except GeneratorExit:
        await pause(2)


async def awaits_at_the_end_of_with():
    held = Held('awaits_at_the_end_of_with')
    async with Waiting():
        await pause(1)


class Waiting:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *error):
        held = Held('__aexit__')
        await pause(2)


async def awaits_under_a_finished_handler():
    held = Held('awaits_under_a_finished_handler')
    try:
        try:
            await pause(1)
        except GeneratorExit:
            raise ValueError
    except ValueError as error:
        await pause(2)


def delegates():
    held = Held('delegates')
    try:
        yield 1
    finally:
        yield from goes_on_afterwards()


def report(unraisable):
    print('unraisable', unraisable.exc_value, unraisable.object.__name__)


sys.unraisablehook = report
for function in (goes_on, goes_on_afterwards, awaits_on, awaits_in_a_clause, awaits_at_the_end_of_with,
                 awaits_under_a_finished_handler, delegates):
    suspended = function()
    suspended.send(None)
    del suspended
    show_rest('ignored GeneratorExit')
