# virtual-time
# Timeouts inside each other and inside everything else, expiring together, rescheduled while they run.
import asyncio


def log(*things):
    print(f"{asyncio.get_running_loop().time():g}", *things)


async def attempt(name, coroutine):
    begun = asyncio.get_running_loop().time()
    try:
        result = await coroutine
    except BaseException as error:
        result = repr(error)
    log(name, result, "after", f"{asyncio.get_running_loop().time() - begun:g}", asyncio.current_task().cancelling())


async def same_instant():
    async with asyncio.timeout(1) as outer:
        try:
            async with asyncio.timeout(1) as inner:
                await asyncio.sleep(5)
        finally:
            log("outer", outer.expired(), "inner", inner.expired())


async def inner_later():
    async with asyncio.timeout(1):
        async with asyncio.timeout(2):
            await asyncio.sleep(5)


async def swallowed():
    async with asyncio.timeout(1):
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            log("swallowed")
        await asyncio.sleep(1)
    return "went on"


async def replaced():
    async with asyncio.timeout(1):
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            raise ValueError("instead")


async def moved():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(1) as timeout:
        await asyncio.sleep(0.5)
        timeout.reschedule(loop.time() + 2)
        log(timeout)
        await asyncio.sleep(1.5)
        timeout.reschedule(None)
        log(timeout, timeout.when())
        await asyncio.sleep(1)
        timeout.reschedule(loop.time() - 1)
        await asyncio.sleep(1)


async def from_outside():
    timeout = asyncio.timeout(None)
    asyncio.get_running_loop().call_later(1, lambda: timeout.reschedule(asyncio.get_running_loop().time()))
    async with timeout:
        await asyncio.sleep(5)


async def cancelled_and_expired():
    task = asyncio.current_task()
    loop = asyncio.get_running_loop()
    loop.call_later(1, task.cancel, "from outside")
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(5)
    finally:
        log("cancelling", task.cancelling())
        while task.cancelling():
            task.uncancel()


async def wait_for_in_timeout():
    async with asyncio.timeout(1):
        await asyncio.wait_for(asyncio.sleep(5), 2)


async def timeout_in_wait_for():
    async def inner():
        async with asyncio.timeout(1):
            await asyncio.sleep(5)

    await asyncio.wait_for(inner(), 2)


async def in_group():
    async def child(delay):
        async with asyncio.timeout(delay):
            await asyncio.sleep(2)

    async with asyncio.TaskGroup() as group:
        group.create_task(child(3))
        group.create_task(child(1))


async def around_group():
    async with asyncio.timeout(1):
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(5))
            group.create_task(asyncio.sleep(6))


async def in_gather():
    async def child(delay):
        async with asyncio.timeout(delay):
            await asyncio.sleep(2)
            return delay

    return await asyncio.gather(child(1), child(3), return_exceptions=True)


async def finally_takes_long():
    async with asyncio.timeout(1):
        try:
            await asyncio.sleep(5)
        finally:
            await asyncio.sleep(3)
            log("finally ended")


async def zero():
    async with asyncio.timeout(0) as timeout:
        log("inside", timeout.expired())
        await asyncio.sleep(0)
        log("still inside", timeout.expired())
        await asyncio.sleep(0)
        log("not here")


async def zero_without_await():
    async with asyncio.timeout(0) as timeout:
        pass
    return timeout.expired(), timeout


async def around_wait():
    tasks = [asyncio.create_task(asyncio.sleep(5)), asyncio.create_task(asyncio.sleep(1, "one"))]
    try:
        async with asyncio.timeout(2):
            return await asyncio.wait(tasks)
    finally:
        log([task.done() for task in tasks])
        for task in tasks:
            task.cancel()


async def wait_for_suppresses():
    async def stubborn():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            await asyncio.sleep(1)
            return "late result"

    return await asyncio.wait_for(stubborn(), 1)


async def wait_for_raises():
    async def failing():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            raise OSError("while cancelled")

    return await asyncio.wait_for(failing(), 1)


async def main():
    for coroutine in (same_instant, inner_later, swallowed, replaced, moved, from_outside, cancelled_and_expired,
                      wait_for_in_timeout, timeout_in_wait_for, in_group, around_group, in_gather, finally_takes_long, zero,
                      zero_without_await, around_wait, wait_for_suppresses, wait_for_raises):
        await attempt(coroutine.__name__, coroutine())


asyncio.run(main())
