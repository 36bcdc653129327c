# virtual-time
# asyncio calls add_done_callback() and remove_done_callback() of subclasses, wherever it waits for their instances.
import asyncio
import sys
import traceback


class Watched:
    def add_done_callback(self, callback, *, context=None):
        print("   add", name_of(callback), context is not None)
        super().add_done_callback(callback, context=context)

    def remove_done_callback(self, callback):
        removed = super().remove_done_callback(callback)
        print("   remove", name_of(callback), removed)
        return removed


class WatchedFuture(Watched, asyncio.Future):
    pass


class WatchedTask(Watched, asyncio.Task):
    pass


class Late(asyncio.Future):
    """Calls back by itself, and later than others."""

    def add_done_callback(self, callback, *, context=None):
        self.get_loop().call_later(1, callback, self)


class Refusing(asyncio.Future):
    def add_done_callback(self, callback, *, context=None):
        raise ValueError("no callbacks")


class Unmovable(asyncio.Future):
    def remove_done_callback(self, callback):
        raise ValueError("stays")


class Inherits(asyncio.Future):
    pass


def name_of(callback):
    return getattr(callback, "__qualname__", None)


async def value(what, seconds=0):
    await asyncio.sleep(seconds)
    return what


def done_soon(kind, result="result"):
    future = kind()
    asyncio.get_running_loop().call_later(0.5, lambda: future.done() or future.set_result(result))
    return future


async def awaits(future):
    return await future


async def in_group(future):
    asyncio.get_running_loop().set_task_factory(lambda loop, coroutine, **options: WatchedTask(coroutine, loop=loop, **options))
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(value("grouped"))
        return task.result()
    finally:
        asyncio.get_running_loop().set_task_factory(None)


async def times_out(future):
    try:
        await asyncio.wait_for(future, 0.1)
    except TimeoutError as error:
        return repr(error)


async def cancelled_outside(future):
    outer = asyncio.shield(future)
    outer.cancel()
    await asyncio.sleep(0)
    return await future


async def as_they_complete(future):
    return [await one for one in asyncio.as_completed([future])]


async def none_completes(future):
    try:
        for one in asyncio.as_completed([future], timeout=0.1):
            await one
    except TimeoutError as error:
        return repr(error)


async def waits(future):
    done, pending = await asyncio.wait([future])
    return [one.result() for one in done], pending


async def waits_shortly(future):
    done, pending = await asyncio.wait([future], timeout=0.1)
    return len(done), len(pending)


WAYS = {
    "await": awaits,
    "gather": lambda future: asyncio.gather(future, future),
    "wait": waits,
    "wait, timeout": waits_shortly,
    "wait_for": lambda future: asyncio.wait_for(future, 10),
    "wait_for, timeout": times_out,
    "shield": lambda future: awaits(asyncio.shield(future)),
    "shield, cancelled": cancelled_outside,
    "as_completed": as_they_complete,
    "as_completed, timeout": none_completes,
    "group": in_group,
}


async def in_all_ways(kind):
    for name, way in WAYS.items():
        if kind is Refusing and name == "await":
            continue  # the task would never go on: see below
        print(kind.__name__, name)
        future = done_soon(kind)
        begin = asyncio.get_running_loop().time()
        try:
            result = await asyncio.wait_for(asyncio.create_task(awaits(way(future))), 100)
            print("  ", result, round(asyncio.get_running_loop().time() - begin, 3), future.done())
        except ValueError as error:
            print("  ", "".join(traceback.format_exception(error)[1:]), end="")


for kind in WatchedFuture, Late, Refusing, Unmovable, Inherits:
    asyncio.run(in_all_ways(kind))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(WatchedTask(value("until complete"), loop=loop)))
future = Refusing(loop=loop)
try:
    loop.run_until_complete(future)
except ValueError:
    traceback.print_exc(file=sys.stdout)
future = WatchedFuture(loop=loop)
loop.create_task(awaits(future))
loop.call_soon(lambda: print(future))
loop.call_soon(loop.stop)
loop.run_forever()
future.set_result(None)
loop.run_until_complete(asyncio.sleep(0))
task = loop.create_task(awaits(Refusing(loop=loop)))
loop.set_exception_handler(lambda loop, context: print(*context, repr(context.get("exception"))))
loop.run_until_complete(asyncio.sleep(1))
print(task.done(), task.get_coro().cr_running)
task.cancel()
loop.run_until_complete(asyncio.sleep(1))
print(task.done(), task.cancelling())
del task
loop.close()
