"""Random awaitable expressions and simple statements of tasks, for random_tasks.py."""

ERRORS = ["ValueError", "KeyError", "TypeError", "IndexError", "ZeroDivisionError", "RuntimeError", "OSError"]
DELAYS = ["0", "0", "0", "0.5", "1", "1", "2", "3"]


class Awaitables:
    """Draws from expressions over `name`, `shared` and what the programs' header defines."""

    def __init__(self, random):
        self.random = random

    def delay(self):
        return self.random.choice(DELAYS)

    def number(self):
        return self.random.randrange(10)

    def error(self):
        return f"{self.random.choice(ERRORS)}(name)"

    def coroutine(self, depth):
        """A coroutine object: what create_task() takes."""
        r = self.random
        simple = [
            f"value(name, {self.delay()}, {self.number()})",
            f"failure(name, {self.delay()}, {self.error()})",
            f"stubborn(name, {self.delay()})",
            f"asyncio.sleep({self.delay()}, {self.number()})",
            "shared.event.wait()",
            "shared.queue.get()",
            f"shared.queue.put({self.number()})",
        ]
        if depth <= 0 or r.random() < 0.7:
            return r.choice(simple)
        return r.choice([
            f"asyncio.wait_for({self.awaitable(depth - 1)}, {self.delay()})",
            f"asyncio.wait_for({self.coroutine(depth - 1)}, {self.delay()})",
        ])

    def awaitable(self, depth):
        r = self.random
        if depth <= 0 or r.random() < 0.4:
            return r.choice([
                self.coroutine(0), self.coroutine(0), f"later({self.delay()}, {self.number()})", f"later({self.delay()}, {self.error()})",
                "asyncio.create_task(" + self.coroutine(0) + ")", "shared.future", f"asyncio.shield(shared.task({self.number()}))",
            ])
        return r.choice([
            self.coroutine(depth),
            f"asyncio.create_task({self.coroutine(depth - 1)})",
            f"asyncio.shield({self.awaitable(depth - 1)})",
            f"asyncio.gather({self.awaitable(depth - 1)}, {self.awaitable(depth - 1)})",
            f"asyncio.gather({self.awaitable(depth - 1)}, {self.awaitable(depth - 1)}, return_exceptions=True)",
            f"asyncio.wait_for({self.awaitable(depth - 1)}, {self.delay()})",
            f"asyncio.ensure_future({self.awaitable(depth - 1)})",
        ])

    def generator(self):
        broken = f", {self.random.randrange(3)}" if self.random.random() < 0.2 else ""
        return f"ticks(name, {self.random.randrange(1, 4)}, {self.random.choice(['0', '0', '1', '0.5'])}{broken})"

    def statement(self):
        """One line."""
        r = self.random
        choices = [
            (lambda: f"await asyncio.sleep({self.delay()})", 6),
            (lambda: f"show(name, await {self.awaitable(2)})", 8),
            (lambda: f"await {self.awaitable(2)}", 2),
            (lambda: f"await Steps({r.randrange(4)})", 2),
            (lambda: f"show(name, await Steps({r.randrange(3)}), (await value(name, 0, 1)) + 1)", 1),
            (lambda: f"total += await value(name, {self.delay()}, {self.number()})", 1),
            (lambda: f"show(name, f'{{await value(name, 0, {self.number()})}}', [await Steps(i) for i in range({r.randrange(3)})])", 1),
            (lambda: f"await shared.queue.put({self.number()})", 2),
            (lambda: f"show(name, 'took', await asyncio.wait_for(shared.queue.get(), {self.delay()}))", 2),
            (lambda: f"shared.queue.put_nowait({self.number()})", 1),
            (lambda: "show(name, shared.queue.get_nowait())", 1),
            (lambda: "shared.queue.task_done()", 1),
            (lambda: "await asyncio.wait_for(shared.queue.join(), 1)", 1),
            (lambda: "shared.event.set()", 2),
            (lambda: "shared.event.clear()", 1),
            (lambda: "await asyncio.wait_for(shared.event.wait(), 3)", 1),
            (lambda: "show(name, await asyncio.wait_for(shared.barrier.wait(), 2))", 1),
            (lambda: f"await shared.barrier.{r.choice(['reset', 'abort'])}()", 1),
            (lambda: "show(name, await shared.semaphore.acquire()); shared.semaphore.release()", 1),
            (lambda: f"raise {self.error()}", 2),
            (lambda: "asyncio.current_task().cancel(name)", 2),
            (lambda: "show(name, asyncio.current_task().cancelling(), asyncio.current_task().uncancel())", 1),
            (lambda: f"show(name, shared.task({self.number()}).cancel())", 2),
            (lambda: f"shared.task({self.number()}).cancel('by ' + name)", 1),
            (lambda: f"show(name, outcome(shared.task({self.number()})))", 1),
            (lambda: f"shared.task({self.number()}).add_done_callback(lambda done: show(name, 'done', outcome(done)))", 1),
            (lambda: f"shared.tasks.append(asyncio.create_task({self.coroutine(1)}))", 2),
            (lambda: f"asyncio.create_task({self.coroutine(1)})", 1),
            (lambda: f"{self.coroutine(0)}", 1),
            (lambda: f"{self.awaitable(1)}", 1),
            (lambda: self.closing("[x async for x in ticking]"), 1),
            (lambda: self.closing("{x: await Steps(x) async for x in ticking if x != 1}"), 1),
            (lambda: f"show(name, await anext({self.generator()}, 'none'))", 1),
            (lambda: f"shared.ticking = {self.generator()}; show(name, await shared.ticking.asend(None)); {self.generator_use()}", 2),
            (lambda: f"asyncio.get_running_loop().call_later({self.delay()}, show, name, 'called')", 1),
            (lambda: "asyncio.get_running_loop().call_soon(show, name, 'soon')", 1),
            (lambda: f"asyncio.get_running_loop().call_later({self.delay()}, shared.event.set)", 1),
            (lambda: f"asyncio.get_running_loop().call_soon(shared.task({self.number()}).cancel)", 1),
            (lambda: "asyncio.get_running_loop().call_soon(lambda: 1 / 0)", 0.5),
            (lambda: f"shared.future.done() or shared.future.{r.choice(['set_result(name)', 'cancel(name)', 'set_exception(' + self.error() + ')'])}", 1),
            (lambda: f"shared.future.set_result({self.number()})", 0.5),
            (lambda: f"variable.set({self.number()})", 1),
            (lambda: "show(name, variable.get())", 1),
            (lambda: f"step_by_hand(name, {self.coroutine(0)}, {r.randrange(3)})", 1),
            (lambda: "show(name, total)", 1),
        ]
        functions, weights = zip(*choices)
        return r.choices(functions, weights)[0]()

    def closing(self, comprehension):
        """A comprehension that fails keeps what it iterates as long as CPython's traceback lives: closed, it doesn't show when it dies."""
        return f"async with contextlib.aclosing({self.generator()}) as ticking: show(name, {comprehension})"

    def generator_use(self):
        return self.random.choice([
            "await shared.ticking.aclose()", "show(name, await shared.ticking.asend('sent'))", "show(name, await shared.ticking.athrow(KeyError('thrown')))",
            "del shared.ticking", "shared.ticking.asend(None)", "show(name, await anext(shared.ticking, 'none'))", "await shared.ticking.athrow(ValueError)", "kept.append(shared.ticking)"])
