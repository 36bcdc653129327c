# virtual-time
# Which failed tasks live until the next collection, because a frame of asyncio in the traceback of their error leads back to them: a group
# and a timeout know the task that they are in.
import asyncio
import contextlib
import gc
import sys
import weakref

gc.disable()


async def timeout():
    async with asyncio.timeout(0):
        await asyncio.sleep(1)


async def timeout_other_error():
    async with asyncio.timeout(1):
        raise ValueError


async def group_body():
    async with asyncio.TaskGroup():
        raise ValueError


async def fails():
    raise ValueError('x')


async def group_child():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails())


async def group_child_and_body():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails())
        await asyncio.sleep(10)


async def group_cancelled():
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(10))


async def group_twice():
    group = asyncio.TaskGroup()
    async with group:
        pass
    try:
        async with group:
            pass
    finally:
        del group


async def group_finished():
    async with asyncio.TaskGroup() as group:
        pass
    c = asyncio.sleep(1)
    try:
        group.create_task(c)
    finally:
        del group, c


async def wait_for_fails():
    await asyncio.wait_for(fails(), 1)


async def wait_for_timeout():
    await asyncio.wait_for(asyncio.sleep(5), 1)


async def wait_for_0():
    await asyncio.wait_for(asyncio.sleep(5), 0)


async def gather():
    await asyncio.gather(fails(), asyncio.sleep(1))


async def shield():
    await asyncio.shield(fails())


async def wait():
    await asyncio.wait([asyncio.ensure_future(asyncio.sleep(9))])


async def as_completed():
    for c in asyncio.as_completed([fails(), asyncio.sleep(8)]):
        await c


async def as_completed_timeout():
    for c in asyncio.as_completed([asyncio.sleep(8)], timeout=1):
        await c


async def queue_get():
    await asyncio.Queue().get()


async def queue_put():
    queue = asyncio.Queue(1)
    queue.put_nowait(1)
    try:
        await queue.put(2)
    finally:
        del queue


async def queue_join():
    queue = asyncio.Queue(1)
    queue.put_nowait(1)
    try:
        await queue.join()
    finally:
        del queue


async def lock():
    lock = asyncio.Lock()
    await lock.acquire()
    try:
        async with lock:
            pass
    finally:
        del lock


async def sem():
    lock = asyncio.Semaphore(0)
    try:
        async with lock:
            pass
    finally:
        del lock


async def event():
    await asyncio.Event().wait()


async def cond():
    lock = asyncio.Condition()
    try:
        async with lock:
            await lock.wait()
    finally:
        del lock


async def cond_for():
    lock = asyncio.Condition()
    try:
        async with lock:
            await lock.wait_for(lambda: False)
    finally:
        del lock


async def barrier():
    await asyncio.Barrier(2).wait()


async def sleep():
    await asyncio.sleep(8)


async def future():
    await asyncio.get_running_loop().create_future()


@contextlib.asynccontextmanager
async def manager():
    yield


async def managed():
    async with manager():
        raise ValueError


@contextlib.asynccontextmanager
async def failing_manager():
    try:
        yield
    finally:
        raise KeyError


async def managed_and_replaced():
    async with failing_manager():
        raise ValueError


async def stack():
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(manager())
        raise ValueError


async def stack_callback():
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(fails)


async def closing():
    async with contextlib.aclosing(gen()) as group:
        async for x in group:
            raise ValueError


async def gen():
    yield 1


async def nested_timeouts():
    async with asyncio.timeout(3):
        async with asyncio.timeout(1):
            await asyncio.sleep(4)


async def timeout_in_group():
    async with asyncio.timeout(1):
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(5))


async def rescheduled():
    async with asyncio.timeout(0) as timeout:
        await asyncio.sleep(0)
        try:
            await asyncio.sleep(1)
        finally:
            try:
                timeout.reschedule(1)
            finally:
                del timeout


async def no_coroutine():
    asyncio.create_task(asyncio.shield(asyncio.current_task()))


def is_scenario(name, what):
    return asyncio.iscoroutinefunction(what) and name not in ('fails', 'gen', 'manager', 'failing_manager')


scenarios = [what for name, what in list(globals().items()) if is_scenario(name, what)]


async def main(scenario):
    task = asyncio.create_task(scenario())
    finalizer = weakref.finalize(task, print, '   dies')
    for _ in range(3):
        await asyncio.sleep(0)
    await asyncio.sleep(2)
    if not task.done():
        print('   cancels', task.cancel())
    for _ in range(20):
        await asyncio.sleep(0)
    await asyncio.sleep(1)
    print('   done', task.done())
    print('   drops')
    del task
    print('   dropped')
    gc.collect()
    print('   collected')
    del finalizer


for scenario in scenarios:
    print(scenario.__name__, flush=True)
    print(scenario.__name__, file=sys.stderr, flush=True)
    asyncio.run(main(scenario))
    gc.collect()
