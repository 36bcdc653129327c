"""A job scheduler: priorities, dependencies, retries with back-off, timeouts, cancellation, statistics.

Jobs wait in a heap until a worker is free and everything they depend on is done. A job that fails is tried again
after a growing pause; one that takes too long is stopped; one that depends on a failed job is skipped. Everything is
deterministic: the jobs' troubles come from a seeded generator.
"""
import asyncio
import contextlib
import enum
import heapq
import itertools
import random
from collections import Counter, defaultdict
from dataclasses import dataclass, field


class State(enum.Enum):
    WAITING = "waiting"
    READY = "ready"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    TIMED_OUT = "timed out"
    CANCELLED = "cancelled"
    SKIPPED = "skipped"

    @property
    def final(self):
        return self not in (State.WAITING, State.READY, State.RUNNING)


class JobError(Exception):
    """What a job raises when it may be tried again."""


class FatalJobError(Exception):
    """What a job raises when trying again makes no sense."""


class SchedulerClosed(RuntimeError):
    pass


@dataclass
class RetryPolicy:
    attempts: int = 3
    first_pause: float = 1.0
    factor: float = 2.0

    def pauses(self):
        pause = self.first_pause
        for _ in range(self.attempts - 1):
            yield pause
            pause *= self.factor


@dataclass
class Job:
    name: str
    action: object
    priority: int = 0
    timeout: float = None
    needs: tuple = ()
    retry: RetryPolicy = field(default_factory=RetryPolicy)
    state: State = State.WAITING
    attempts: int = 0
    submitted: float = 0.0
    started: float = None
    finished: float = None
    result: object = None
    error: BaseException = None

    @property
    def waited(self):
        return None if self.started is None else self.started - self.submitted

    @property
    def took(self):
        return None if self.started is None else self.finished - self.started

    def __str__(self):
        detail = ""
        if self.state is State.DONE:
            detail = f" -> {self.result}"
        elif self.error is not None:
            detail = f" ({type(self.error).__name__}: {self.error})"
        return f"{self.name} {self.state.value}{detail}"


class Statistics:
    """Counts and times, gathered from events while the scheduler runs."""

    def __init__(self):
        self.events = Counter()
        self.busy = defaultdict(float)
        self.waits = []
        self.durations = []

    def record(self, event):
        self.events[event] += 1

    def finished(self, worker, job):
        self.busy[worker] += job.took
        self.waits.append(job.waited)
        self.durations.append(job.took)

    @staticmethod
    def summary(values):
        if not values:
            return "none"
        ordered = sorted(values)
        middle = ordered[len(ordered) // 2]
        return f"min {ordered[0]:.1f}, median {middle:.1f}, max {ordered[-1]:.1f}, mean {sum(ordered) / len(ordered):.2f}"

    def lines(self, elapsed):
        yield "events: " + ", ".join(f"{name} {count}" for name, count in sorted(self.events.items()))
        yield "waiting: " + self.summary(self.waits)
        yield "running: " + self.summary(self.durations)
        for worker, seconds in sorted(self.busy.items()):
            yield f"{worker}: {seconds:.1f} s busy, {seconds / elapsed:.0%}"


class Scheduler:
    def __init__(self, workers=3, log=print):
        self.loop = asyncio.get_running_loop()
        self.log_line = log
        self.jobs = {}
        self.heap = []
        self.order = itertools.count()
        self.dependents = defaultdict(list)
        self.available = asyncio.Condition()
        self.running = {}
        self.statistics = Statistics()
        self.closed = False
        self.begin = self.loop.time()
        self.workers = [asyncio.create_task(self.work(f"worker {n}"), name=f"worker {n}") for n in range(1, workers + 1)]

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        if kind is None:
            await self.drain()
        await self.close()

    @property
    def now(self):
        return self.loop.time() - self.begin

    def log(self, text):
        self.log_line(f"[{self.now:6.1f}] {text}")

    # Submitting

    async def submit(self, name, action, **options):
        if self.closed:
            raise SchedulerClosed(f"can't take {name!r} any more")
        if name in self.jobs:
            raise ValueError(f"there is a job {name!r} already")
        job = Job(name, action, **options)
        missing = [need for need in job.needs if need not in self.jobs]
        if missing:
            raise KeyError(f"{name!r} needs unknown jobs: {', '.join(missing)}")
        job.submitted = self.now
        self.jobs[name] = job
        self.statistics.record("submitted")
        for need in job.needs:
            self.dependents[need].append(job)
        await self.consider(job)
        return job

    async def consider(self, job):
        """Moves a waiting job on when what it needs is decided."""
        if job.state is not State.WAITING:
            return
        states = [self.jobs[need].state for need in job.needs]
        if any(state.final and state is not State.DONE for state in states):
            failed = next(need for need in job.needs if self.jobs[need].state.final and self.jobs[need].state is not State.DONE)
            await self.conclude(job, State.SKIPPED, error=FatalJobError(f"{failed} didn't succeed"))
        elif all(state is State.DONE for state in states):
            async with self.available:
                job.state = State.READY
                heapq.heappush(self.heap, (-job.priority, next(self.order), job))
                self.available.notify()

    # Working

    async def work(self, name):
        while True:
            async with self.available:
                await self.available.wait_for(lambda: self.heap)
                *_, job = heapq.heappop(self.heap)
            if job.state is State.READY:
                await self.execute(name, job)

    async def execute(self, worker, job):
        job.state, job.started = State.RUNNING, self.now
        task = asyncio.create_task(self.attempt_repeatedly(job), name=job.name)
        self.running[job.name] = task
        self.log(f"{worker} starts {job.name}")
        try:
            result = await asyncio.wait_for(task, job.timeout)
        except asyncio.TimeoutError:
            outcome = State.TIMED_OUT, None, TimeoutError(f"more than {job.timeout:g} s")
        except asyncio.CancelledError:
            if asyncio.current_task().cancelling():
                raise
            outcome = State.CANCELLED, None, None
        except (JobError, FatalJobError) as error:
            outcome = State.FAILED, None, error
        else:
            outcome = State.DONE, result, None
        finally:
            del self.running[job.name]
        await self.conclude(job, *outcome)
        self.statistics.finished(worker, job)

    async def attempt_repeatedly(self, job):
        pauses = job.retry.pauses()
        while True:
            job.attempts += 1
            try:
                return await job.action()
            except JobError as error:
                pause = next(pauses, None)
                if pause is None:
                    raise
                self.statistics.record("retried")
                self.log(f"{job.name} failed ({error}), again in {pause:g} s")
                await asyncio.sleep(pause)

    async def conclude(self, job, state, result=None, error=None):
        job.state, job.result, job.error, job.finished = state, result, error, self.now
        self.statistics.record(state.value)
        self.log(str(job))
        for dependent in self.dependents.pop(job.name, ()):
            await self.consider(dependent)
        async with self.available:
            self.available.notify_all()

    # Controlling

    async def cancel(self, name):
        job = self.jobs[name]
        if job.state.final:
            return False
        if job.state is State.RUNNING:
            return self.running[name].cancel()
        await self.conclude(job, State.CANCELLED)
        return True

    async def drain(self):
        """Waits until every job has come to its end."""
        async with self.available:
            await self.available.wait_for(lambda: all(job.state.final for job in self.jobs.values()))

    async def close(self):
        self.closed = True
        for worker in self.workers:
            worker.cancel()
        for result in await asyncio.gather(*self.workers, return_exceptions=True):
            assert isinstance(result, asyncio.CancelledError), result

    def report(self):
        self.log_line("")
        for state, jobs in itertools.groupby(sorted(self.jobs.values(), key=lambda job: job.state.value), key=lambda job: job.state.value):
            names = [f"{job.name}×{job.attempts}" if job.attempts > 1 else job.name for job in jobs]
            self.log_line(f"{state:>10}: {', '.join(names)}")
        for line in self.statistics.lines(self.now):
            self.log_line(line)


class Workload:
    """Makes actions with reproducible troubles."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def compute(self, seconds, value):
        async def action():
            await asyncio.sleep(seconds)
            return value

        return action

    def flaky(self, seconds, failures, value):
        tries = itertools.count(1)

        async def action():
            attempt = next(tries)
            await asyncio.sleep(seconds)
            if attempt <= failures:
                raise JobError(f"attempt {attempt}")
            return value

        return action

    def unlucky(self, seconds, probability, value):
        async def action():
            await asyncio.sleep(seconds)
            if self.random.random() < probability:
                raise JobError("bad luck")
            return value

        return action

    def hopeless(self, seconds):
        async def action():
            await asyncio.sleep(seconds)
            raise FatalJobError("the input is broken")

        return action

    def with_cleanup(self, seconds, log):
        @contextlib.asynccontextmanager
        async def resource():
            log("  resource opened")
            try:
                yield "handle"
            finally:
                await asyncio.sleep(0.5)
                log("  resource closed")

        async def action():
            async with resource() as handle:
                await asyncio.sleep(seconds)
                return handle

        return action


async def main():
    work = Workload(seed=7)
    async with Scheduler(workers=3) as scheduler:
        await scheduler.submit("fetch", work.compute(2, "raw data"))
        await scheduler.submit("parse", work.flaky(1, 2, "table"), needs=("fetch",), priority=5)
        await scheduler.submit("validate", work.compute(0.5, True), needs=("parse",), priority=5)
        await scheduler.submit("thumbnails", work.unlucky(1.5, 0.5, 12), retry=RetryPolicy(attempts=5, first_pause=0.5))
        await scheduler.submit("import", work.hopeless(1), priority=1)
        await scheduler.submit("index", work.compute(3, 4711), needs=("import", "validate"))
        await scheduler.submit("backup", work.compute(60, "archive"), timeout=4)
        await scheduler.submit("urgent", work.compute(0.25, "now"), priority=10)
        await scheduler.submit("report", work.compute(1, "report.txt"), needs=("validate", "thumbnails"), priority=3)
        await scheduler.submit("lock file", work.with_cleanup(30, scheduler.log))
        await scheduler.submit("never mind", work.compute(5, None), priority=-5)
        for number in range(6):
            await scheduler.submit(f"mail {number}", work.unlucky(0.5, 0.2, "sent"), priority=-1)
        for wrong in (dict(name="fetch", action=None), dict(name="orphan", action=None, needs=("nothing",))):
            try:
                await scheduler.submit(**wrong)
            except (ValueError, KeyError) as error:
                print("refused:", error)
        print("cancelled before it starts:", await scheduler.cancel("never mind"))
        await asyncio.sleep(12)
        print("cancelled while it runs:", await scheduler.cancel("lock file"), "- after its end:", await scheduler.cancel("fetch"))
    scheduler.report()
    try:
        await scheduler.submit("too late", None)
    except SchedulerClosed as error:
        print("refused:", error)


asyncio.run(main())
