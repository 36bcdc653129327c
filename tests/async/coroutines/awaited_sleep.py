# sleep(0) that is awaited at once: seen from outside it is the same as any other sleep.
import asyncio
import traceback


async def pauses(log):
    try:
        log.append(await asyncio.sleep(0))
        log.append("between")
        log.append(await asyncio.sleep(-1))
    except ValueError as error:
        log.append(f"caught {error}")
        log.append(await asyncio.sleep(0, "after"))
    finally:
        log.append("finally")
    return "end"


def drive(coroutine, *errors):
    """Steps by hand; each error is thrown in, None sends."""
    for error in errors:
        try:
            print("yielded", coroutine.send(None) if error is None else coroutine.throw(error))
        except StopIteration as stop:
            print("returned", stop.value)
        except BaseException as left:
            print("left", type(left).__name__, left)


def by_hand():
    for errors in [(None, None, None), (None, ValueError("one"), None), (None, KeyError("k")), (None, None, ValueError("two"), None)]:
        log = []
        coroutine = pauses(log)
        drive(coroutine, *errors)
        print(log)
        coroutine.close()
    log = []
    coroutine = pauses(log)
    coroutine.send(None)
    coroutine.close()
    print(log, coroutine.cr_await)


def shown():
    """cr_await is a coroutine of sleep, and whatever is done with it counts."""
    log = []
    coroutine = pauses(log)
    print(coroutine.cr_await)
    coroutine.send(None)
    inner = coroutine.cr_await
    print(type(inner).__name__, inner.__qualname__, inner is coroutine.cr_await, inner.cr_running)
    try:
        inner.send(None)
    except StopIteration as stop:
        print("inner returned", stop.value)
    drive(coroutine, None)
    print(log)
    coroutine.send(None) if coroutine.cr_await else None
    coroutine.close()
    print(log)

    coroutine = pauses([])
    coroutine.send(None)
    inner = coroutine.cr_await
    drive(coroutine, ValueError("thrown"))
    print(inner.cr_await, coroutine.cr_await.__name__)
    coroutine.close()


async def nested(depth):
    if depth:
        return await nested(depth - 1)
    try:
        return await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        print("cancelled", [frame.name for frame in traceback.extract_tb(error.__traceback__)][0])
        raise


async def replaced():
    original = asyncio.sleep

    async def sleep(delay, result=None):
        await original(0)
        return f"replaced {delay}"

    asyncio.sleep = sleep
    print(await asyncio.sleep(0), await asyncio.sleep(0))
    asyncio.sleep = original
    print(await asyncio.sleep(0))
    del asyncio.sleep
    try:
        await asyncio.sleep(0)
    except AttributeError as error:
        print(error)
    asyncio.sleep = original
    print(await asyncio.sleep(0, 5), await asyncio.sleep(delay=0, result=6), await asyncio.sleep(False))
    try:
        await asyncio.sleep()
    except TypeError as error:
        print(type(error).__name__)
    try:
        await asyncio.sleep("x")
    except TypeError as error:
        print(error)


async def order(name, log):
    from asyncio import sleep
    for n in range(3):
        log.append((name, n))
        await sleep(0)


async def main():
    task = asyncio.create_task(nested(3))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("task cancelled")
    await replaced()
    log = []
    await asyncio.gather(order("a", log), order("b", log), order("c", log))
    print(log)
    task = asyncio.create_task(nested(0))
    await asyncio.sleep(0)
    print(task.get_coro().cr_await.__name__, task._fut_waiter)
    print(await task)


by_hand()
shown()
asyncio.run(main())
