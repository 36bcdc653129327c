# virtual-time
# Coroutines, iterators, contexts, queues, locks, groups in one program.
import asyncio, contextvars, functools, sys, traceback, weakref, gc
from contextlib import asynccontextmanager, suppress, AsyncExitStack, contextmanager
cv = contextvars.ContextVar('cv', default='unset')

class Aw:

    def __init__(self, v):
        self.v = v

    def __await__(self):
        print('await', self.v)
        x = (yield from asyncio.sleep(0).__await__())
        return self.v

class AIter:

    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0.1)
        return self.n

def log_calls(f):

    @functools.wraps(f)
    async def w(*a, **k):
        print('->', f.__name__, a, k)
        try:
            return await f(*a, **k)
        finally:
            print('<-', f.__name__)
    return w

@log_calls
async def add(a, b=2):
    await asyncio.sleep(0.01)
    return a + b

@log_calls
async def boom():
    await asyncio.sleep(0)
    raise RuntimeError('boom')

@asynccontextmanager
async def res(name):
    print('open', name)
    try:
        yield name.upper()
    except RuntimeError as e:
        print('res saw', e)
        raise ValueError('converted') from e
    finally:
        await asyncio.sleep(0)
        print('close', name)

class Service:

    def __init__(self):
        self.q = asyncio.Queue(2)
        self.done = asyncio.Event()
        self.seen = []

    async def __aenter__(self):
        self.t = asyncio.create_task(self.run(), name='svc')
        return self

    async def __aexit__(self, *exc):
        await self.q.put(None)
        await self.t
        self.done.set()
        return exc[0] is KeyError

    async def run(self):
        while (item := (await self.q.get())) is not None:
            match item:
                case ['sum', *ns]:
                    self.seen.append(sum(ns))
                case {'echo': text, **rest}:
                    self.seen.append((text, rest))
                case str() as s:
                    self.seen.append(s[::-1])
                case _:
                    self.seen.append('?')

async def ctx_task(n):
    cv.set(n)
    await asyncio.sleep(0.01)
    return cv.get()

async def agen(n):
    try:
        for i in range(n):
            got = (yield i)
            if got:
                print('agen got', got)
    finally:
        print('agen closed')
        await asyncio.sleep(0)

async def countdown(n):
    while n:
        n -= 1
        yield n

async def main():
    print(await Aw(5), [await Aw(i) for i in range(2)], await add(1), await add(a=3, b=4))
    print([i async for i in AIter(3)], {i: i * i async for i in AIter(3) if i}, [x async for x in agen(2)], sum([x async for x in countdown(4)]))
    try:
        await boom()
    except RuntimeError as e:
        print(repr(e), len(traceback.extract_tb(e.__traceback__)))
    try:
        async with res('a') as A, res('b') as B:
            print(A, B)
            await boom()
    except ValueError as e:
        print(repr(e), repr(e.__cause__), repr(e.__cause__.__cause__))
    async with Service() as s:
        for item in (('sum', 1, 2, 3), {'echo': 'hi', 'n': 1}, 'abc', 5, b'x'):
            await s.q.put(item)
    print(s.seen, s.done.is_set(), s.t)
    async with Service():
        raise KeyError('suppressed')
    print(await asyncio.gather(*(ctx_task(i) for i in range(3))), cv.get())
    g = agen(5)
    print(await anext(g), await g.asend('hello'), await g.asend(None))
    await g.aclose()
    print(await anext(g, 'over'))
    async for i in agen(3):
        if i == 1:
            break
    await asyncio.sleep(0.1)
    r = await asyncio.gather(add(1), boom(), asyncio.sleep(0.5, 'slept'), return_exceptions=True)
    print(r)
    with suppress(asyncio.TimeoutError):
        await asyncio.wait_for(asyncio.Event().wait(), 1)
        print('not here')
    t = asyncio.create_task(agen_user())
    await asyncio.sleep(0.05)
    t.cancel('why')
    try:
        await t
    except asyncio.CancelledError as e:
        print('cancelled', e.args, t.cancelled())
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    loop.call_later(2, f.set_result, 'late')
    loop.call_soon(print, 'soon')
    t0 = loop.time()
    print(await f, round(loop.time() - t0, 6))
    sem = asyncio.Semaphore(2)
    active = 0
    peak = 0

    async def limited(i):
        nonlocal active, peak
        async with sem:
            active += 1
            peak = max(peak, active)
            await asyncio.sleep(0.1 * i)
            active -= 1
            return i
    done, pending = await asyncio.wait([asyncio.create_task(limited(i)) for i in range(5)], timeout=0.35)
    print(len(done), len(pending), peak, sorted((t.result() for t in done)))
    [t.cancel() for t in pending]
    await asyncio.wait(pending)
    for c in asyncio.as_completed([asyncio.sleep(0.3, 'c'), asyncio.sleep(0.1, 'a'), asyncio.sleep(0.2, 'b')]):
        print(await c, end=' ')
    print()
    cond = asyncio.Condition()
    items = []

    async def consumer(n):
        async with cond:
            await cond.wait_for(lambda: items)
            return (n, items.pop())
    cs = [asyncio.create_task(consumer(i)) for i in range(3)]
    await asyncio.sleep(0)
    async with cond:
        items.extend('xyz')
        cond.notify_all()
    print(await asyncio.gather(*cs))
    lock = asyncio.Lock()
    order = []

    async def locked(n):
        async with lock:
            order.append(n)
            await asyncio.sleep(0)
    await asyncio.gather(*map(locked, range(4)))
    print(order, lock)
    try:
        async with asyncio.timeout(0.5) as tm:
            await asyncio.sleep(1)
    except TimeoutError as e:
        print('timeout', repr(e), tm.expired())
    try:
        async with asyncio.TaskGroup() as tg:
            a = tg.create_task(add(1))
            tg.create_task(boom())
            tg.create_task(asyncio.sleep(10))
    except* RuntimeError as eg:
        print(eg, eg.exceptions, a)
    coro = add(1)
    print(type(coro).__name__, coro.cr_running, coro.__name__)
    coro.close()
    print(asyncio.iscoroutinefunction(add), asyncio.iscoroutine(coro), asyncio.current_task().get_name(), len(asyncio.all_tasks()))

async def agen_user():
    async for i in slow():
        print('slow', i)

async def slow():
    try:
        yield 1
        await asyncio.sleep(10)
        yield 2
    except asyncio.CancelledError:
        print('slow cancelled')
        raise
    finally:
        print('slow fin')


asyncio.run(main())
print(cv.get())
