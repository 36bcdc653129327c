# virtual-time
# Workers, a rate limiter, retries, timeouts, groups of errors.
import asyncio, random, time, logging, sys, json
from collections import defaultdict, Counter, deque
from contextlib import asynccontextmanager, AsyncExitStack
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import count

class State(Enum):
    NEW = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()

class RateLimiter:

    def __init__(self, rate, per):
        self.rate, self.per, self.times = (rate, per, deque())

    async def __aenter__(self):
        loop = asyncio.get_running_loop()
        while True:
            now = loop.time()
            while self.times and now - self.times[0] >= self.per:
                self.times.popleft()
            if len(self.times) < self.rate:
                self.times.append(now)
                return self
            await asyncio.sleep(max(self.per - (now - self.times[0]), 0.001))

    async def __aexit__(self, *exc):
        return False

@dataclass
class Job:
    id: int
    payload: dict
    state: State = State.NEW
    tries: int = 0
    result: object = None

    def __lt__(self, other):
        return self.payload['priority'] < other.payload['priority']

def retry(times, delay, *, on=(Exception,)):

    def wrap(f):

        async def inner(*a, **k):
            for attempt in range(1, times + 1):
                try:
                    return await f(*a, **k)
                except on as e:
                    if attempt == times:
                        e.add_note(f'gave up after {times}')
                        raise
                    await asyncio.sleep(delay * 2 ** attempt)
        inner.__name__ = f.__name__
        return inner
    return wrap

class Pipeline:

    def __init__(self, workers=3):
        self.queue = asyncio.PriorityQueue()
        self.workers = workers
        self.stats = Counter()
        self.ids = count(1)
        self.limiter = RateLimiter(2, 1.0)
        self.rng = random.Random(42)
        self.events = []

    async def submit(self, **payload):
        job = Job(next(self.ids), payload)
        await self.queue.put((payload['priority'], job))
        return job

    @retry(3, 0.5, on=(ConnectionError,))
    async def process(self, job):
        job.tries += 1
        async with self.limiter:
            await asyncio.sleep(self.rng.uniform(0.1, 0.5))
            if self.rng.random() < 0.4:
                raise ConnectionError(f'job {job.id} lost')
            if job.payload.get('poison'):
                raise ValueError('poison')
            return job.payload['n'] ** 2

    async def worker(self, name):
        try:
            while True:
                _, job = await self.queue.get()
                job.state = State.RUNNING
                try:
                    async with asyncio.timeout(4):
                        job.result = await self.process(job)
                except TimeoutError:
                    job.state = State.FAILED
                    self.stats['timeout'] += 1
                except Exception as e:
                    job.state = State.FAILED
                    job.result = repr(e)
                    self.stats[type(e).__name__] += 1
                    self.events.append((job.id, getattr(e, '__notes__', None)))
                else:
                    job.state = State.DONE
                    self.stats['ok'] += 1
                finally:
                    self.queue.task_done()
                    self.events.append((name, job.id, job.state.name, job.tries, round(asyncio.get_running_loop().time(), 3)))
        except asyncio.CancelledError:
            self.events.append((name, 'cancelled'))
            raise

    @asynccontextmanager
    async def running(self):
        tasks = [asyncio.create_task(self.worker(f'w{i}'), name=f'w{i}') for i in range(self.workers)]
        try:
            yield self
        finally:
            for t in tasks:
                t.cancel()
            print(await asyncio.gather(*tasks, return_exceptions=True))

    async def results(self, jobs):
        for job in jobs:
            while job.state in (State.NEW, State.RUNNING):
                await asyncio.sleep(0.25)
            yield job

async def ticker(n):
    for i in range(n):
        yield i
        await asyncio.sleep(1)

async def main():
    p = Pipeline()
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(p.running())
        jobs = [await p.submit(n=i, priority=i * 7 % 5, poison=i == 4) for i in range(8)]
        ticks = asyncio.create_task(anext_list(ticker(3)))
        print([f'{j.id}:{j.state.name}:{j.result}' async for j in p.results(jobs)])
        await p.queue.join()
        print(await ticks)
    for e in p.events:
        print(*e)
    print(dict(p.stats), json.dumps({s.name: [j.id for j in jobs if j.state is s] for s in State}))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(1, 'a'))
            tg.create_task(fail(0.5))
            tg.create_task(fail(0.5, KeyError))
            never = tg.create_task(asyncio.sleep(100))
    except* ValueError as eg:
        print('VE', eg.exceptions)
    except* KeyError as eg:
        print('KE', eg.exceptions)
    print(never.cancelled(), time.monotonic() > 0)

async def fail(after, kind=ValueError):
    await asyncio.sleep(after)
    raise kind(after)

async def anext_list(it):
    return [x async for x in it]


asyncio.run(main())
