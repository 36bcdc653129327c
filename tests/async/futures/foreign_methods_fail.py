# What a task waits for may be of another class: an error of its methods isn't the coroutine's, but leaves the step.
import asyncio


class Foreign:
    _asyncio_future_blocking = False

    def __init__(self, loop, fails_in):
        self.loop = loop
        self.fails_in = fails_in
        self.callbacks = []

    def step(self, name):
        if name == self.fails_in:
            raise ValueError(name)

    def get_loop(self):
        self.step("get_loop")
        return self.loop

    def add_done_callback(self, callback, *, context):
        self.step("add_done_callback")
        self.callbacks.append((callback, context))

    def cancel(self, msg=None):
        self.step("cancel")
        print("   cancelled with", msg)
        return self.fails_in != "refuses"

    def result(self):
        self.step("result")
        return 7

    def finish(self):
        for callback, context in self.callbacks:
            print("  ", callback.__qualname__, type(context).__name__)
            self.loop.call_soon(callback, self, context=context)

    def __await__(self):
        self._asyncio_future_blocking = self.fails_in != "blocking"
        yield self
        return self.result()

    def __repr__(self):
        return f"<Foreign {self.fails_in}>"


class Blocking:
    @property
    def _asyncio_future_blocking(self):
        raise KeyError("blocking")

    def __await__(self):
        yield self


class WithoutLoop(Foreign):
    get_loop = None

    def __getattribute__(self, name):
        if name == "get_loop":
            raise AttributeError(name)
        return super().__getattribute__(name)


class OldStyle(WithoutLoop):
    @property
    def _loop(self):
        return self.loop


async def waits(foreign):
    try:
        return await foreign
    except RuntimeError as error:
        return str(error).replace(repr(asyncio.current_task()), "<task>")


async def cancels_itself(foreign):
    asyncio.current_task().cancel("own")
    return await foreign


def handler(loop, context):
    message = context["message"]
    print("   reported:", message.split(" object at ")[0], repr(context["exception"]), str(context["handle"]).split(" object at ")[0])


def run(what, make, coroutine=waits):
    print(what)
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(handler)
    foreign = make(loop)
    task = loop.create_task(coroutine(foreign))
    loop.call_soon(loop.call_soon, getattr(foreign, "finish", bool))
    loop.call_later(0.01, loop.stop)
    loop.run_forever()
    print("  ", "pending" if not task.done() else "cancelled" if task.cancelled() else task.exception() or task.result())
    loop.set_exception_handler(lambda loop, context: None)
    del task
    loop.close()


for method in "nothing", "get_loop", "add_done_callback", "result", "blocking":
    run(method, lambda loop: Foreign(loop, method))
run("another loop", lambda loop: Foreign(asyncio.new_event_loop(), None))
run("no blocking", lambda loop: Blocking())
run("no loop", lambda loop: WithoutLoop(loop, None))
run("_loop", lambda loop: OldStyle(loop, None))
for method in "nothing", "cancel", "refuses":
    run(method + ", cancelled", lambda loop: Foreign(loop, method), cancels_itself)
