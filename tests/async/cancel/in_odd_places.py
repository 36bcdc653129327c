# virtual-time
# Cancellation where it is least expected: inside __aexit__, in a generator's finally, twice, of what is done in the same round.
import asyncio


def log(*things):
    print(f"{asyncio.get_running_loop().time():g}", *things)


async def report(name, awaitable):
    try:
        log(name, "->", await awaitable)
    except BaseException as error:
        log(name, "!!", repr(error), [repr(error.__context__), repr(error.__cause__)])


class Slow:
    async def __aenter__(self):
        log("enter")
        await asyncio.sleep(1)
        return self

    async def __aexit__(self, kind, error, traceback):
        log("exit with", repr(error))
        await asyncio.sleep(1)
        log("exit ends")
        return kind is ValueError


async def in_manager():
    async with Slow():
        await asyncio.sleep(5)


async def numbers():
    try:
        for index in range(10):
            yield index
            await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        log("generator cancelled", error.args)
        raise
    finally:
        await asyncio.sleep(0.5)
        log("generator finally")


async def over_numbers():
    total = 0
    async for number in numbers():
        total += number
    return total


async def stubborn(times):
    while True:
        try:
            await asyncio.sleep(10)
            return "slept"
        except asyncio.CancelledError as error:
            log("stubborn", times, error.args, asyncio.current_task().cancelling())
            if not times:
                raise
            times -= 1
            asyncio.current_task().uncancel()


async def cancel_after(task, delay, *messages):
    await asyncio.sleep(delay)
    for message in messages:
        log("cancel", message, task.cancel(message), task.cancelling())


async def both(name, coroutine, *cancels):
    task = asyncio.create_task(coroutine)
    helpers = [asyncio.create_task(cancel_after(task, *cancel)) for cancel in cancels]
    await report(name, task)
    await asyncio.gather(*helpers)
    log(name, "task", task.cancelled(), task.cancelling())


async def never_started():
    print("never printed")


async def result_and_cancel():
    future = asyncio.get_running_loop().create_future()

    async def wait():
        return await future

    task = asyncio.create_task(wait())
    await asyncio.sleep(0)
    future.set_result("ready")
    log("cancelled", task.cancel("too late?"))
    await report("result and cancel", task)


async def cancel_then_result():
    future = asyncio.get_running_loop().create_future()

    async def wait():
        return await future

    task = asyncio.create_task(wait())
    await asyncio.sleep(0)
    task.cancel("first")
    log("future", future.cancelled(), future.done())
    await report("cancel then result", task)


async def cancels_itself():
    asyncio.current_task().cancel("myself")
    log("still running")
    await asyncio.sleep(0)
    log("not reached")


async def cancels_itself_and_returns():
    asyncio.current_task().cancel("myself")
    return "returned all the same"


async def cancels_itself_and_raises():
    asyncio.current_task().cancel("myself")
    raise ValueError("raised all the same")


async def gathered_child():
    child = asyncio.create_task(asyncio.sleep(5))
    asyncio.get_running_loop().call_later(1, child.cancel, "child")
    await asyncio.gather(child, asyncio.sleep(2))


async def gathered_children_returned():
    child = asyncio.create_task(asyncio.sleep(5))
    asyncio.get_running_loop().call_later(1, child.cancel, "child")
    return await asyncio.gather(child, asyncio.sleep(2, "two"), return_exceptions=True)


async def shielded():
    inner = asyncio.create_task(asyncio.sleep(3, "inner"))
    try:
        await asyncio.shield(inner)
    except asyncio.CancelledError:
        log("outer cancelled, inner", inner.done())
        return await inner


async def group_of_stubborn():
    async with asyncio.TaskGroup() as group:
        group.create_task(stubborn(1))
        await asyncio.sleep(1)
        raise ValueError("body")


async def main():
    await both("in manager, entering", in_manager(), (0.5, "a"))
    await both("in manager, inside", in_manager(), (1.5, "b"))
    await both("in manager, leaving", in_manager(), (1.5, "c"), (2, "d"))
    await both("generator", over_numbers(), (2.5, "e"))
    await both("generator in finally", over_numbers(), (2.5, "f"), (2.75, "g"))
    await both("stubborn", stubborn(2), (1, "h"), (2, "i", "j"), (3, "k"))
    await both("twice", asyncio.sleep(5), (1, "l", "m"))
    await both("at once", never_started(), (0, "n"))
    task = asyncio.create_task(never_started())
    task.cancel("before")
    await report("before the first step", task)
    await result_and_cancel()
    await cancel_then_result()
    await report("itself", asyncio.create_task(cancels_itself()))
    await report("itself, returns", asyncio.create_task(cancels_itself_and_returns()))
    await report("itself, raises", asyncio.create_task(cancels_itself_and_raises()))
    await report("gathered child", gathered_child())
    await report("gathered, returned", gathered_children_returned())
    await both("shielded", shielded(), (1, "o"))
    await report("group of stubborn", asyncio.create_task(group_of_stubborn()))


asyncio.run(main())
