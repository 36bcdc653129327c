"""What the random programs of tasks have in common: their text goes below this one."""
import sys
import asyncio
import contextlib
import contextvars
import gc
import time
import types
import warnings

gc.disable()
sys.stdout = sys.stderr  # what is printed and what is reported, in one order
warnings.simplefilter('always')
variable = contextvars.ContextVar('variable', default=0)
kept = []  # what lives until the loop has ended


class Held:
    """Stands in a local variable and says when it dies: with the function, or with the traceback of the last error that its frame
    is in. The order of what dies in a cycle is nobody's."""
    in_cycles = None  # the names of those that die while the collector runs

    def __init__(self, name, what):
        self.text = f'{what} of {name}'

    def __del__(self):
        if Held.in_cycles is None:
            print('dies', self.text)
        else:
            Held.in_cycles.append(self.text)


async def current_name():
    return asyncio.current_task().get_name()


def show_base():
    """Later names are shown as distances from this one, and times from now, so that one difference doesn't make all that follow different."""
    global started
    started = time.monotonic()
    print('base', asyncio.run(current_name()))


def show(name, *values):
    print(f'{asyncio.get_running_loop().time() - started:g}', name, *values)


def describe(error):
    if isinstance(error, BaseExceptionGroup):
        return f'{type(error).__name__}[{error.message}: {", ".join(map(describe, error.exceptions))}]'
    return f'{type(error).__name__}{error.args}'


def outcome(task):
    if not task.done():
        return 'pending'
    if task.cancelled():
        return 'cancelled'
    return describe(task.exception()) if task.exception() else task.result()


def watch(loop):
    """Ends what still waits: everything is cancelled at intervals."""
    loop.call_later(100, watch, loop)
    for task in sorted(asyncio.all_tasks(loop), key=asyncio.Task.get_name):
        task.cancel('watchdog')


class Steps:
    """An awaitable that gives way some times."""

    def __init__(self, count):
        self.count = count

    def __await__(self):
        for step in range(self.count):
            yield
        return self.count


class Delegate:
    """Awaits what it was made with."""

    def __init__(self, awaitable):
        self.awaitable = awaitable

    def __await__(self):
        return (yield from self.awaitable.__await__())


@types.coroutine
def legacy(coroutine):
    """A coroutine that is a generator."""
    return (yield from coroutine)


class Manager:
    """Awaits at both ends, and swallows some errors."""

    def __init__(self, name, steps, swallowed=()):
        self.name, self.steps, self.swallowed = name, steps, swallowed

    async def __aenter__(self):
        await asyncio.sleep(self.steps)
        show(self.name, 'enters')
        return self

    async def __aexit__(self, kind, error, traceback):
        held = Held(self.name, '__aexit__')
        show(self.name, 'leaves', error and describe(error))
        await asyncio.sleep(self.steps)
        return kind is not None and issubclass(kind, self.swallowed)


class Failing:
    """Replaces whatever error passes."""

    def __init__(self, name, error):
        self.name, self.error = name, error

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0)
        show(self.name, 'replaces', error and describe(error))
        raise self.error(self.name)


@contextlib.asynccontextmanager
async def session(name, delay, swallowed=()):
    held = Held(name, 'session')
    await asyncio.sleep(delay)
    try:
        yield variable.get()
    except swallowed as error:
        show(name, 'session swallows', describe(error))
    finally:
        await asyncio.sleep(delay)
        show(name, 'session ends')


class Shared:
    """What the workers of a program have in common. It lives until the loop has ended, whoever's frames refer to it."""

    def __init__(self, queue):
        kept.append(self)
        self.queue = queue
        self.lock, self.event, self.condition = asyncio.Lock(), asyncio.Event(), asyncio.Condition()
        self.semaphore, self.barrier = asyncio.Semaphore(2), asyncio.Barrier(2)
        self.future = asyncio.get_running_loop().create_future()
        self.tasks = []

    def task(self, number):
        return self.tasks[number % len(self.tasks)]


async def value(name, delay, result):
    held = Held(name, 'value')
    try:
        await asyncio.sleep(delay)
        return result
    finally:
        show(name, 'value', result)


async def failure(name, delay, error):
    held = Held(name, 'failure')
    await asyncio.sleep(delay)
    show(name, 'fails')
    raise error


async def stubborn(name, delay):
    """Needs to be cancelled twice."""
    held = Held(name, 'stubborn')
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError as error:
        show(name, 'stubborn', error.args)
        await asyncio.sleep(1)
    return 'stubborn'


async def ticks(name, count, delay, broken=9):
    held = Held(name, 'ticks')
    try:
        for tick in range(count):
            await asyncio.sleep(delay)
            if tick == broken:
                raise ValueError('tick')
            got = yield tick
            if got is not None:
                show(name, 'got', got)
    except KeyError as error:
        show(name, 'inside', error.args)
        yield 'more'
    finally:
        if delay:
            await asyncio.sleep(0)
        show(name, 'ticks end')


async def relay(name, source):
    """A generator over another one."""
    held = Held(name, 'relay')
    try:
        async for item in source:
            yield item
    except LookupError as error:
        show(name, 'relay', describe(error))
        yield 'relayed'
    finally:
        await source.aclose()
        show(name, 'relay ends')


def let_go():
    """Drops what was kept, one after the other. The tasks that are shared form cycles with what the frames of their errors refer to,
    in CPython: those are cut first."""
    last = [None, *kept[::-1]]
    for what in kept:
        if isinstance(what, Shared):
            last[1:1] = what.tasks[::-1]
            vars(what).clear()
    what = None
    kept.clear()
    # In one line: where a coroutine died unawaited is said.
    while last: last.pop(), last or collect()


def collect():
    """Behind the mark the order of reports isn't compared. What a finalizer brings back dies with the next collection, or the one after it."""
    print('#### collects')
    Held.in_cycles = []
    for _ in range(3):
        gc.collect()
    print('dead', sorted(Held.in_cycles))
    Held.in_cycles = None


def later(delay, result):
    future = asyncio.get_running_loop().create_future()
    settle = future.set_exception if isinstance(result, Exception) else future.set_result
    asyncio.get_running_loop().call_later(delay, lambda: future.done() or settle(result))
    return future


def step_by_hand(name, coroutine, steps):
    """Drives a coroutine without a task, and leaves it where it is."""
    try:
        for step in range(steps):
            show(name, 'step', type(coroutine.send(None)).__name__)
    except BaseException as error:
        show(name, 'stepped', describe(error))
