# virtual-time
# sleep() that is awaited at once is its own timer: cancelled ones stay in the heap until they are many, as in CPython.
import asyncio


async def sleeper(name, delay, log):
    try:
        log.append((name, await asyncio.sleep(delay)))
    except asyncio.CancelledError:
        log.append((name, "cancelled"))
        raise


async def equal_deadlines(cancelled_share):
    """The order of equal deadlines comes from the heap, which many cancelled timers rearrange."""
    log = []
    tasks = [asyncio.create_task(sleeper(n, 1 + n % 3, log)) for n in range(150)]
    await asyncio.sleep(0.5)
    for n, task in enumerate(tasks):
        if n % 10 < cancelled_share:
            task.cancel()
    await asyncio.sleep(0.1)
    log.append("now")
    await asyncio.wait(tasks)
    print(log)


async def rounds():
    """Callbacks that are due with a sleep run before the task that slept."""
    loop = asyncio.get_running_loop()
    log = []
    start = loop.time()
    loop.call_at(start + 1, log.append, "before")
    task = asyncio.create_task(sleeper("a", 1.0, log))
    await asyncio.sleep(0)
    loop.call_at(start + 1, lambda: loop.call_soon(log.append, "soon"))
    loop.call_at(start + 1, log.append, "after")
    await task
    print(log, loop.time() - start)


async def kinds():
    loop = asyncio.get_running_loop()
    for delay in (1, 0.25, 0, 0.0, -1, -0.5, True, False):
        before = loop.time()
        print(delay, await asyncio.sleep(delay), loop.time() - before)
    print(await asyncio.sleep(1, "result"), await asyncio.sleep(delay=1, result=2))
    task = asyncio.create_task(asyncio.sleep(1, "of a task"))
    print(await task)
    try:
        await asyncio.wait_for(asyncio.sleep(10), 1)
    except TimeoutError:
        print("timeout", loop.time())


async def seen():
    log = []
    task = asyncio.create_task(sleeper("seen", 1, log))
    await asyncio.sleep(0)
    inner = task.get_coro().cr_await
    print(inner.__qualname__, inner is task.get_coro().cr_await, task._fut_waiter)
    task._fut_waiter.set_result("early")
    await task
    coroutine = sleeper("by hand", 1, log)
    future = coroutine.send(None)
    print(type(future).__name__)
    try:
        coroutine.throw(ValueError("thrown"))
    except ValueError as error:
        print("out", error)
    await asyncio.sleep(2)
    print(future.done(), log)
    coroutine = sleeper("dropped", 1, log)
    coroutine.send(None)
    coroutine.close()
    task = asyncio.create_task(sleeper("twice", 1, log))
    await asyncio.sleep(0)
    task.cancel()
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(log)


for share in (0, 3, 8):
    asyncio.run(equal_deadlines(share))
asyncio.run(rounds())
asyncio.run(kinds())
asyncio.run(seen())
