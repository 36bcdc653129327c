# Waits of locks, events, semaphores and queues that are awaited at once: from outside they are coroutines like others.
import asyncio


class Loud(asyncio.Queue):
    def _put(self, item):
        print("put", item)
        super()._put(item)

    def _get(self):
        item = super()._get()
        print("got", item)
        return item


async def with_event(event):
    return await event.wait()


async def with_lock(lock):
    return await lock.acquire()


async def with_semaphore(semaphore):
    return await semaphore.acquire()


async def with_get(queue):
    return await queue.get()


async def with_put(queue, item):
    return await queue.put(item)


async def blocked():
    """One coroutine of each kind that has to wait, and what ends its wait."""
    event = asyncio.Event()
    lock = asyncio.Lock()
    await lock.acquire()
    semaphore = asyncio.Semaphore(1)
    print(await semaphore.acquire())
    empty = asyncio.Queue()
    full = asyncio.Queue(1)
    print(await full.put("first"))
    return [(with_event(event), event.set, event), (with_lock(lock), lock.release, lock),
            (with_semaphore(semaphore), semaphore.release, semaphore),
            (with_get(empty), lambda: empty.put_nowait("item"), empty),
            (with_put(full, "second"), lambda: print(full.get_nowait()), full)]


def without_address(value):
    return repr(value).split(" at 0x")[0]


async def ended():
    for coroutine, end, owner in await blocked():
        task = asyncio.create_task(coroutine)
        await asyncio.sleep(0)
        print(task._fut_waiter, coroutine.cr_await.__qualname__)
        end()
        await asyncio.sleep(0)
        print(task.done(), await task)


async def ended_unseen():
    for coroutine, end, owner in await blocked():
        task = asyncio.create_task(coroutine)
        await asyncio.sleep(0)
        print(task.get_stack()[0].f_code.co_name, task.done())
        end()
        print(task._fut_waiter.done(), await task)


async def looked_at_when_done():
    for coroutine, end, owner in await blocked():
        task = asyncio.create_task(coroutine)
        await asyncio.sleep(0)
        end()
        print(task.done(), coroutine.cr_await.__qualname__, coroutine.cr_await.cr_await.__class__.__name__)
        print(await task)


async def cancelled():
    for coroutine, end, owner in await blocked():
        task = asyncio.create_task(coroutine)
        await asyncio.sleep(0)
        task.cancel("enough")
        try:
            await task
        except asyncio.CancelledError as error:
            print("cancelled", error.args, len(getattr(owner, "_waiters", None) or getattr(owner, "_getters", None) or ()))
        end()


async def both():
    """Cancelled in the round in which the wait ended: the turn goes on to the next one."""
    for kind in range(5):
        waits = await blocked()
        coroutine, end, owner = waits.pop(kind)
        for unused, *_ in waits:
            unused.close()
        task = asyncio.create_task(coroutine)
        other = asyncio.create_task([with_event, with_lock, with_semaphore, with_get, lambda q: with_put(q, "third")][kind](owner))
        await asyncio.sleep(0)
        end()
        task.cancel()
        results = await asyncio.gather(task, asyncio.wait_for(other, 1), return_exceptions=True)
        print([type(result).__name__ if isinstance(result, BaseException) else result for result in results])


def by_hand(loop):
    async def make():
        return await blocked()

    for coroutine, end, owner in loop.run_until_complete(make()):
        async def run(coroutine=coroutine, end=end):
            yielded = coroutine.send(None)
            print(type(yielded).__name__, yielded._asyncio_future_blocking)
            try:
                coroutine.send(None)
            except RuntimeError as error:
                print(error)
        loop.run_until_complete(run())
    for coroutine, end, owner in loop.run_until_complete(make()):
        async def run(coroutine=coroutine, end=end):
            coroutine.send(None)
            try:
                coroutine.throw(KeyError("thrown"))
            except KeyError as error:
                print("out", error)
            end()
        loop.run_until_complete(run())
    for coroutine, end, owner in loop.run_until_complete(make()):
        async def run(coroutine=coroutine, end=end):
            coroutine.send(None)
            end()
            try:
                coroutine.send(None)
            except StopIteration as stop:
                print("result", stop.value)
        loop.run_until_complete(run())
    for coroutine, end, owner in loop.run_until_complete(make()):
        async def run(coroutine=coroutine, end=end):
            coroutine.send(None)
            coroutine.close()
            end()
        loop.run_until_complete(run())


async def derived():
    queue = Loud(1)
    task = asyncio.create_task(with_put(queue, 2))
    await queue.put(1)
    print(await queue.get(), await queue.get())
    await task
    for queue in (asyncio.LifoQueue(), asyncio.PriorityQueue()):
        for item in (2, 3, 1):
            await queue.put(item)
        print([await queue.get() for _ in range(3)])


async def locks():
    lock = asyncio.Lock()
    log = []

    async def user(name):
        async with lock as held:
            log.append((name, held))
            await asyncio.sleep(0)
        async with lock:
            log.append(name)

    await asyncio.gather(*(user(n) for n in range(3)))
    print(log, lock.locked())
    try:
        async with lock:
            lock.release()
    except RuntimeError as error:
        print(error)
    semaphore = asyncio.BoundedSemaphore(2)
    async with semaphore:
        async with semaphore as held:
            print(held, semaphore.locked())
        print(semaphore.locked())
    try:
        async with semaphore:
            semaphore.release()
    except ValueError as error:
        print(error)


asyncio.run(ended())
asyncio.run(ended_unseen())
asyncio.run(looked_at_when_done())
asyncio.run(cancelled())
asyncio.run(both())
by_hand(asyncio.new_event_loop())
asyncio.run(derived())
asyncio.run(locks())
