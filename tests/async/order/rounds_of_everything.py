# virtual-time
# How many rounds of the loop each operation takes, counted by a callback that reschedules itself, in odd combinations.
import asyncio
import contextlib


class Rounds:
    def __init__(self, loop):
        self.loop, self.count, self.handle = loop, 0, None

    def tick(self):
        self.count += 1
        self.handle = self.loop.call_soon(self.tick)


async def nothing():
    return 1


async def naps(times):
    for _ in range(times):
        await asyncio.sleep(0)
    return times


async def agen():
    for index in range(3):
        yield index
        await asyncio.sleep(0)


class Awaitable:
    def __await__(self):
        yield
        yield from nothing().__await__()
        yield


async def measure(name, make):
    loop = asyncio.get_running_loop()
    rounds = Rounds(loop)
    rounds.handle = loop.call_soon(rounds.tick)
    try:
        result = await make()
    except BaseException as error:
        result = repr(error)
    rounds.handle.cancel()
    print(f"{name}: {rounds.count}", result if isinstance(result, (int, str, list, type(None))) else type(result).__name__)
    await asyncio.sleep(0)


async def group(children):
    async with asyncio.TaskGroup() as group:
        for child in children:
            group.create_task(child)


async def nested_groups():
    async with asyncio.TaskGroup() as outer:
        async with asyncio.TaskGroup() as inner:
            inner.create_task(naps(1))
        outer.create_task(naps(2))


async def completed(*things):
    return [await future for future in asyncio.as_completed(things)]


async def over_generator():
    return [item async for item in agen()]


async def locked():
    lock = asyncio.Lock()
    async with lock:
        waiter = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
    return await waiter


async def condition():
    condition = asyncio.Condition()

    async def wait():
        async with condition:
            await condition.wait()

    task = asyncio.create_task(wait())
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
    await task


async def barrier():
    barrier = asyncio.Barrier(3)
    return sorted(await asyncio.gather(*[barrier.wait() for _ in range(3)]))


async def queue_between():
    queue = asyncio.Queue(1)

    async def put():
        for index in range(3):
            await queue.put(index)

    task = asyncio.create_task(put())
    got = [await queue.get() for _ in range(3)]
    await task
    return got


async def event():
    event = asyncio.Event()
    asyncio.get_running_loop().call_soon(event.set)
    await event.wait()


async def cancelled():
    task = asyncio.create_task(naps(5))
    await asyncio.sleep(0)
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task


async def timed_out():
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(0):
            await asyncio.sleep(1)


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result("done")
    await measure("coroutine", nothing)
    await measure("done future", lambda: future)
    await measure("sleep(0)", lambda: asyncio.sleep(0))
    await measure("sleep(-1)", lambda: asyncio.sleep(-1, "late"))
    await measure("awaitable", Awaitable)
    await measure("task", lambda: asyncio.create_task(nothing()))
    await measure("task of naps", lambda: asyncio.create_task(naps(3)))
    await measure("done task", lambda: asyncio.ensure_future(future))
    await measure("gather()", lambda: asyncio.gather())
    await measure("gather(1)", lambda: asyncio.gather(nothing()))
    await measure("gather(same twice)", lambda: (lambda one: asyncio.gather(one, one))(nothing()))
    await measure("gather(gather)", lambda: asyncio.gather(asyncio.gather(nothing(), naps(1)), naps(2)))
    await measure("gather(done)", lambda: asyncio.gather(future, future))
    await measure("wait(1)", lambda: asyncio.wait([asyncio.create_task(nothing())]))
    await measure("wait(done)", lambda: asyncio.wait([future]))
    await measure("wait first", lambda: asyncio.wait([asyncio.create_task(naps(3)), asyncio.create_task(nothing())], return_when="FIRST_COMPLETED"))
    await measure("wait timeout 0", lambda: asyncio.wait([asyncio.create_task(naps(1))], timeout=0))
    await measure("shield", lambda: asyncio.shield(nothing()))
    await measure("shield(done)", lambda: asyncio.shield(future))
    await measure("shield(shield)", lambda: asyncio.shield(asyncio.shield(naps(1))))
    await measure("wait_for", lambda: asyncio.wait_for(nothing(), 1))
    await measure("wait_for None", lambda: asyncio.wait_for(nothing(), None))
    await measure("wait_for 0", lambda: asyncio.wait_for(naps(1), 0))
    await measure("wait_for done", lambda: asyncio.wait_for(future, 1))
    await measure("wait_for(wait_for)", lambda: asyncio.wait_for(asyncio.wait_for(naps(1), 2), 3))
    await measure("group()", lambda: group([]))
    await measure("group(1)", lambda: group([nothing()]))
    await measure("group(3)", lambda: group([nothing(), naps(1), naps(2)]))
    await measure("nested groups", nested_groups)
    await measure("as_completed", lambda: completed(nothing()))
    await measure("async for", over_generator)
    await measure("lock", locked)
    await measure("condition", condition)
    await measure("barrier", barrier)
    await measure("queue", queue_between)
    await measure("event", event)
    await measure("cancelled", cancelled)
    await measure("timeout(0)", timed_out)


asyncio.run(main())
