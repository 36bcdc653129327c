"""Random programs of tasks for the differential test: a few workers share locks, queues, events and each other's handles.

A program always ends: loops are counted, a worker starts only workers that were defined before it, and a watchdog on the
virtual clock cancels again and again whatever is left. Names carry the program's seed, so that programs can stand one
after the other in one file below what all of them share: differential/header.py.
"""
import os

from random_awaitables import Awaitables
from random_programs import ProgramWriter


def read_part(name):
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "differential", name), encoding="utf-8") as file:
        return file.read()


HEADER = read_part("header.py")


class TaskProgramWriter(ProgramWriter):
    def __init__(self, seed, suffix):
        super().__init__(seed)
        self.suffix = suffix
        self.awaitables = Awaitables(self.random)
        self.workers = []
        self.depth = 0

    def name(self, prefix):
        return super().name(prefix) + self.suffix

    def awaited(self, depth=2):
        return self.awaitables.awaitable(depth)

    def program(self, size):
        for _ in range(self.random.randrange(2, 4)):
            self.worker()
        self.main(size)
        return "\n".join(self.lines) + "\n"

    def worker(self):
        name = self.name("worker_")
        self.line(f"async def {name}(name, shared):")

        def write():
            self.line("total = 0")
            self.async_body(self.random.randrange(2, 6))
            self.line(f"return {self.random.choice(['name', 'total', '(name, total)', 'variable.get()'])}")

        self.block(write)
        self.workers.append(name)

    # Statements

    def async_body(self, count):
        for _ in range(count):
            self.async_statement()

    def nested(self, low, high):
        """An indented body, one level deeper."""
        self.depth += 1
        self.block(lambda: self.async_body(self.random.randrange(low, high)))
        self.depth -= 1

    def async_statement(self):
        compound = [self.locked, self.attempt_await, self.attempt_await, self.async_for, self.counted_loop, self.timeout, self.group, self.group, self.child,
                    self.child, self.managed, self.notified, self.branch_on, self.many]
        if self.depth < 3 and self.random.random() < 0.45:
            self.random.choice(compound)()
        else:
            self.line(self.awaitables.statement())

    def locked(self):
        self.line(f"async with {self.random.choice(['shared.lock', 'shared.semaphore', 'shared.condition'])}:")
        self.nested(1, 3)

    def notified(self):
        r = self.random
        self.line("async with shared.condition:")
        self.block(lambda: self.line(r.choice([
            f"shared.condition.notify({r.randrange(3)})", "shared.condition.notify_all()", "await shared.condition.wait()",
            "show(name, await shared.condition.wait_for(lambda: shared.event.is_set()))",
            f"show(name, await asyncio.wait_for(shared.condition.wait(), {self.awaitables.delay()}))"])))

    def handlers(self, star=""):
        r = self.random
        caught = r.choice(["Exception", "Exception", "asyncio.CancelledError", "BaseException", "TimeoutError", "(ValueError, KeyError)", "LookupError"])
        if star and caught == "(ValueError, KeyError)":
            caught = "(ValueError, OSError)"
        self.line(f"except{star} {caught} as error:")

        def handle():
            self.line("show(name, 'caught', describe(error), describe(error.__context__) if error.__context__ else '')")
            if r.random() < 0.4:
                self.line(self.awaitables.statement())
            if r.random() < 0.3:
                self.line(r.choice(["raise", "raise KeyError(name) from error", "raise RuntimeError(name)"]))

        self.block(handle)
        if star and r.random() < 0.5:
            self.line("except* BaseException as error:")
            self.block(lambda: self.line("show(name, 'rest', describe(error))"))
        if r.random() < 0.3:
            self.line("finally:")
            self.nested(1, 2)

    def attempt_await(self):
        self.line("try:")
        self.nested(1, 4)
        self.handlers(self.random.choice(["", "", "*"]))

    def async_for(self):
        r, tick = self.random, self.name("tick_")
        source = self.awaitables.generator()
        if r.random() < 0.3:
            generator = self.name("generator_")
            self.line(f"async with contextlib.aclosing({source}) as {generator}:")
            self.indent += 1
            self.for_body(tick, generator)
            self.indent -= 1
        else:
            self.for_body(tick, source)

    def for_body(self, tick, source):
        self.line(f"async for {tick} in {source}:")

        def write():
            self.line(f"show(name, 'tick', {tick})")
            self.depth += 1
            self.async_statement()
            self.depth -= 1
            if self.random.random() < 0.4:
                self.line(f"if {tick} == {self.random.randrange(3)}: {self.random.choice(['break', 'continue', 'return name'])}")

        self.block(write)

    def counted_loop(self):
        r, index = self.random, self.name("i_")
        self.line(f"for {index} in range({r.randrange(1, 4)}):")
        self.depth += 1

        def write():
            self.async_body(r.randrange(1, 3))
            self.line(f"total += {index}")
            if r.random() < 0.3:
                self.line(f"if total > {r.randrange(4)}: {r.choice(['break', 'continue'])}")

        self.block(write)
        self.depth -= 1

    def timeout(self):
        r, timeout = self.random, self.name("timeout_")
        self.line("try:")

        def write():
            start = r.choice([f"asyncio.timeout({self.awaitables.delay()})", "asyncio.timeout(None)", "asyncio.timeout_at(asyncio.get_running_loop().time() + 1)"])
            self.line(f"async with {start} as {timeout}:")
            self.nested(1, 3)
            if r.random() < 0.3:
                self.indent += 1
                self.line(f"{timeout}.reschedule(asyncio.get_running_loop().time() + {self.awaitables.delay()})")
                self.line(self.awaitables.statement())
                self.indent -= 1

        self.block(write)
        self.line("except TimeoutError as error:")
        self.block(lambda: self.line(f"show(name, 'timed out', describe(error), {timeout}.expired())"))

    def group(self):
        r, group = self.random, self.name("group_")
        star = r.random() < 0.6
        self.line("try:")

        def write():
            self.line(f"async with asyncio.TaskGroup() as {group}:")
            self.depth += 1

            def inside():
                for _ in range(r.randrange(1, 4)):
                    task = r.choice(["", "", "shared.tasks.append", "show"])
                    made = f"{group}.create_task({self.awaitables.coroutine(1)})"
                    self.line(f"shared.tasks.append({made})" if task == "shared.tasks.append" else made)
                self.async_statement()

            self.block(inside)
            self.depth -= 1

        self.block(write)
        if star:
            self.handlers("*")
        else:
            self.line("except BaseException as error:")
            self.block(lambda: self.line("show(name, 'group', describe(error))"))

    def child(self):
        r, child, task = self.random, self.name("child_"), self.name("task_")
        self.line(f"async def {child}():")

        def write():
            self.line("nonlocal total")
            self.line("total += 1")
            self.depth += 1
            self.async_body(r.randrange(1, 3))
            self.depth -= 1
            self.line("return total")

        self.block(write)
        use = r.random()
        if use < 0.2:
            self.line(f"show(name, await {child}())")
            return
        if use < 0.3:
            self.line(f"step_by_hand(name, {child}(), {r.randrange(3)})")
            return
        self.line(f"{task} = asyncio.create_task({child}())")
        self.line(f"shared.tasks.append({task})" if r.random() < 0.5 else f"{task}.add_done_callback(lambda done: show(name, 'done', outcome(done)))")
        if r.random() < 0.5:
            self.line(self.awaitables.statement())
        if r.random() < 0.4:
            self.line(r.choice([f"show(name, {task}.cancel())", f"{task}.cancel('by {child}')", f"show(name, {task}.cancel(), {task}.cancelling(), {task}.uncancel())"]))
        if r.random() < 0.8:
            self.line("try:")
            waited = r.choice([task, task, f"asyncio.shield({task})", f"asyncio.wait_for({task}, {self.awaitables.delay()})", f"asyncio.gather({task}, {self.awaited(1)}, return_exceptions=True)"])
            self.block(lambda: self.line(f"show(name, 'child', await {waited})"))
            self.line(f"except {r.choice(['Exception', 'asyncio.CancelledError', 'BaseException'])} as error:")
            self.block(lambda: self.line(f"show(name, 'child', describe(error), outcome({task}))"))

    def managed(self):
        r = self.random
        swallowed = r.choice(["", ", Exception", ", (ValueError, TimeoutError)", ", asyncio.CancelledError"])
        self.line(f"async with Manager(name, {self.awaitables.delay()}{swallowed}):")
        self.nested(1, 3)

    def branch_on(self):
        condition = self.random.choice(["shared.event.is_set()", "shared.lock.locked()", "shared.queue.empty()", "total > 1", "shared.future.done()", "asyncio.current_task().cancelling()"])
        self.line(f"if {condition}:")
        self.nested(1, 3)
        if self.random.random() < 0.5:
            self.line("else:")
            self.nested(1, 3)

    def many(self):
        """Several awaitables at once: wait, as_completed, gather."""
        r, tasks = self.random, self.name("tasks_")
        self.line(f"{tasks} = [{', '.join('asyncio.ensure_future(' + self.awaited(1) + ')' for _ in range(r.randrange(1, 4)))}]")
        kind = r.randrange(3)
        if kind == 0:
            how = r.choice(["", f", timeout={self.awaitables.delay()}", ", return_when=asyncio.FIRST_COMPLETED", ", return_when=asyncio.FIRST_EXCEPTION", f", timeout={self.awaitables.delay()}, return_when=asyncio.FIRST_COMPLETED"])
            self.line(f"done, pending = await asyncio.wait({tasks}{how})")
            self.line(f"show(name, len(done), len(pending), [outcome(task) for task in {tasks}])")
        elif kind == 1:
            self.line(f"for next_one in asyncio.as_completed({tasks}{r.choice(['', ', timeout=1', ', timeout=2'])}):")

            def take():
                self.line("try:")
                self.block(lambda: self.line("show(name, 'next', await next_one)"))
                self.line("except Exception as error:")
                self.block(lambda: self.line("show(name, 'next', describe(error))"))

            self.block(take)
        else:
            gathering = self.name("gathering_")
            self.line(f"{gathering} = asyncio.gather(*{tasks}{r.choice(['', ', return_exceptions=True'])})")
            self.line("try:")
            self.block(lambda: self.line(f"show(name, await asyncio.wait_for({gathering}, {self.awaitables.delay()}))" if r.random() < 0.4 else f"show(name, await {gathering})"))
            self.line("except Exception as error:")
            self.block(lambda: self.line(f"show(name, describe(error), [outcome(task) for task in {tasks}])"))
        if r.random() < 0.5:
            self.line(f"for task in {tasks}: task.cancel()")

    # The main coroutine and the end

    def main(self, size):
        r, main = self.random, self.name("main_")
        self.line(f"async def {main}():")

        def write():
            self.line("loop = asyncio.get_running_loop()")
            self.line("loop.call_later(100, watch, loop)")
            if r.random() < 0.2:
                self.line("loop.set_exception_handler(lambda loop, context: print('handler', context['message'], repr(context.get('exception'))))")
            self.line(f"shared = Shared(asyncio.{r.choice(['Queue', 'Queue', 'LifoQueue', 'PriorityQueue'])}({r.randrange(3)}))")
            self.line("name, total = 'main', 0")
            for number in range(r.randrange(2, 2 + max(2, size // 4))):
                self.line(f"shared.tasks.append(asyncio.create_task({r.choice(self.workers)}('w{number}', shared)))")
                if r.random() < 0.2:
                    self.line(f"await asyncio.sleep({self.awaitables.delay()})")
            if r.random() < 0.5:
                self.async_body(r.randrange(1, 3))
            self.line("for task in list(shared.tasks):")

            def collect():
                self.line("try:")
                self.block(lambda: self.line("show('main', 'result', await task)"))
                self.line(f"except {'Exception' if r.random() < 0.1 else 'BaseException'} as error:")
                self.block(lambda: self.line("show('main', 'failed', describe(error))"))

            if r.random() < 0.85:
                self.block(collect)
            else:
                self.block(lambda: self.line("show('main', outcome(task))"))
            self.line("return [outcome(task) for task in shared.tasks]")

        self.block(write)
        self.line("try:")
        self.block(lambda: self.line(f"print(asyncio.run({main}()))"))
        self.line("except BaseException as error:")
        self.block(lambda: self.line("print('run', describe(error))"))
        # Cycles go at one moment here; otherwise two collectors would find them at different ones.
        self.line("error = None")
        self.line("let_go()")
