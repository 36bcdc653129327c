# virtual-time
# A frame that is handling an error and through which another one is thrown raises that anew: of its traceback it keeps what was there
# when a handler last took it.
import asyncio
import traceback


async def fails():
    raise OSError("shielded")


async def inner():
    await asyncio.shield(fails())


async def middle():
    await inner()


async def handling(coroutine):
    try:
        raise KeyError("handled")
    except KeyError:
        await coroutine


async def takes(coroutine):
    try:
        await coroutine
    finally:
        print("passes")


async def raises_another():
    try:
        await inner()
    except OSError:
        raise ValueError("another")


async def cleans_up(coroutine):
    try:
        await asyncio.sleep(10)
    finally:
        await coroutine


async def report(coroutine):
    try:
        await coroutine
    except Exception:
        traceback.print_exc()


async def main():
    await report(handling(middle()))
    await report(handling(takes(middle())))
    await report(handling(takes(handling(middle()))))
    await report(handling(raises_another()))
    await report(takes(middle()))
    task = asyncio.create_task(report(cleans_up(middle())))
    await asyncio.sleep(1)
    task.cancel()
    await task


async def fails_in_the_end():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.shield(fails())


async def waits():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        pass
    # The error of a future that fails later has no context: what run() handles isn't this task's.
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, future.set_exception, OSError("late"))
    await future


async def ends_with(function):
    asyncio.create_task(function())
    await asyncio.sleep(1)
    raise IndexError("ends the loop")


asyncio.run(main())
for function in (fails_in_the_end, waits):
    try:
        asyncio.run(ends_with(function))
    except IndexError:
        traceback.print_exc()


# Also where what the frames in between hold has to be released.
async def shows(*values):
    print("shown", *[await value for value in values])


async def holds(coroutine):
    print([1], await coroutine, [2])


asyncio.run(report(handling(holds(shows(middle())))))


# What a task's error had in its traceback when the task ended stays there: a handler that gets that error has raised nothing anew.
async def sleeps():
    await asyncio.sleep(10)


async def awaits_ended(task):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        pass
    await task


async def end(coroutine):
    task = asyncio.create_task(coroutine)
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    waiting = asyncio.create_task(handling(awaits_ended(task)))
    await asyncio.sleep(1)
    waiting.cancel()
    try:
        await waiting
    except BaseException:
        traceback.print_exc()


asyncio.run(end(holds(sleeps())))
asyncio.run(end(middle()))
