# virtual-time
"""Cancellation in the middle of a chain of awaited calls."""
import asyncio
import traceback


async def deepest(log, plan):
    log.append("deepest")
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        log.append(f"deepest cancelled {error.args}")
        if plan == "swallow deepest":
            return "swallowed at the deepest"
        raise
    finally:
        log.append("deepest finally")
        if plan == "await in finally":
            await asyncio.sleep(1)
            log.append("deepest finally slept")
    return "slept"


async def middle(log, plan):
    try:
        got = await deepest(log, plan)
    except asyncio.CancelledError:
        log.append("middle cancelled")
        if plan == "swallow middle":
            await deepest(log, "none")
            return "swallowed in the middle"
        if plan == "replace":
            raise ValueError("instead")
        raise
    log.append(f"middle got {got}")
    return got


async def outer(log, plan):
    try:
        async with asyncio.timeout(5 if plan == "timeout" else None):
            return await middle(log, plan)
    finally:
        log.append("outer finally")


async def run(plan):
    log = []
    task = asyncio.create_task(outer(log, plan))
    await asyncio.sleep(1)
    if plan != "timeout":
        task.cancel("stop it")
    try:
        log.append(await task)
    except asyncio.CancelledError as error:
        log.append(f"cancelled {error.args}")
    except (ValueError, TimeoutError) as error:
        log.append(repr(error) + " from " + repr(error.__context__))
    print(plan, asyncio.get_running_loop().time(), log)


async def immediate(log):
    """Cancelled when nothing has suspended yet: the next suspension raises."""
    asyncio.current_task().cancel()
    log.append("goes on")
    await without_pause()
    log.append("still")
    await deepest(log, "none")


async def without_pause():
    return 1


async def uncaught():
    await middle([], "none")


async def main():
    for plan in ("none", "swallow deepest", "swallow middle", "await in finally", "replace", "timeout"):
        await run(plan)
    log = []
    try:
        await asyncio.create_task(immediate(log))
    except asyncio.CancelledError:
        print("immediate", log)
    task = asyncio.create_task(uncaught())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        print("".join(traceback.format_exception(error)), end="")
    try:
        await asyncio.wait_for(outer([], "none"), 2)
    except TimeoutError:
        print("wait_for", asyncio.get_running_loop().time())
    by_hand()


async def chain(awaitable):
    try:
        return await chain_1(awaitable)
    except KeyError as error:
        return f"chain caught {error!r}"


async def chain_1(awaitable):
    try:
        return await chain_2(awaitable)
    except ValueError as error:
        raise KeyError("from chain_1") from error


async def chain_2(awaitable):
    return await awaitable


class Steps:
    def __await__(self):
        got = yield 1
        got = yield got
        return got


def by_hand():
    coroutine = chain(Steps())
    print(coroutine.send(None), coroutine.send("a"))
    try:
        coroutine.send("b")
    except StopIteration as stop:
        print("value", stop.value)
    coroutine = chain(Steps())
    coroutine.send(None)
    try:
        coroutine.throw(ValueError("thrown"))
    except StopIteration as stop:
        print("value", stop.value)
    coroutine = chain(Steps())
    coroutine.send(None)
    try:
        coroutine.throw(LookupError("not caught"))
    except LookupError as error:
        print("".join(traceback.format_exception(error)), end="")
    coroutine = chain(Steps())
    coroutine.send(None)
    inner = coroutine.cr_await
    try:
        inner.send(None)
        inner.send("straight")
    except StopIteration as stop:
        print("inner value", stop.value)
    try:
        coroutine.send(None)
    except Exception as error:
        print(type(error), error)
    except StopIteration as stop:
        print("value", stop.value)


asyncio.run(main())
