# wait_for() that fails while it handles a cancellation stands in the tracebacks of both errors with one frame: what it knows lives
# until the second of them is gone, after the variables of its callers.
import asyncio
import gc

gc.disable()


class Held:
    in_cycles = None  # the names of those that die in the collection, in whichever order

    def __init__(self, name):
        self.name = name

    def __del__(self):
        if Held.in_cycles is None:
            print("dies", self.name)
        else:
            Held.in_cycles.append(self.name)


async def inner(delay, error=None):
    held = Held("inner")
    await asyncio.sleep(delay)
    if error:
        raise error


async def outer(delay, *error):
    held = Held("outer")
    await asyncio.wait_for(inner(delay, *error), 3)


async def late(delay, *error):
    held = Held("late")
    await asyncio.wait_for(inner(delay, *error), 0.01)


async def cancelled_twice(function, *arguments):
    task = asyncio.create_task(function(*arguments))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel("first")
    await asyncio.sleep(0)
    task.cancel("second")
    try:
        await task
    except BaseException as error:
        print(type(error).__name__, error, type(error.__context__).__name__)
    del task
    print("task is gone")


async def times_out(*error):
    try:
        await late(5, *error)
    except TimeoutError as error:
        print(type(error.__cause__).__name__)
    print("handled")


asyncio.run(cancelled_twice(outer, 1))
asyncio.run(cancelled_twice(outer, 0, ValueError("of the inner one")))
asyncio.run(times_out())
Held.in_cycles = []
gc.collect()
print("collected", sorted(Held.in_cycles))
