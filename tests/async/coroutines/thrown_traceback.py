# virtual-time
# Which lines of asyncio's own a traceback keeps when an error comes out of a wait into a coroutine that handles another:
# those that one of asyncio's handlers has seen.
import asyncio
import traceback


def show(name, error):
    print('----', name, type(error).__name__, repr(error.__context__))
    for entry in traceback.extract_tb(error.__traceback__):
        print('   ', entry.filename.rsplit('/', 1)[-1], entry.lineno, entry.name)


async def child(delay):
    await asyncio.sleep(delay)


async def fails():
    raise OSError('child')


async def full_put():
    queue = asyncio.Queue(1)
    queue.put_nowait(1)
    await queue.put(2)


async def join():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    await queue.join()


async def acquire(lock):
    await lock.acquire()
    await lock.acquire()


async def in_lock():
    lock = asyncio.Lock()
    await lock.acquire()
    async with lock:
        pass


async def condition():
    condition = asyncio.Condition()
    async with condition:
        await condition.wait()


async def condition_for():
    condition = asyncio.Condition()
    async with condition:
        await condition.wait_for(lambda: False)


async def group():
    async with asyncio.TaskGroup() as group:
        group.create_task(child(5))


async def group_error():
    async with asyncio.TaskGroup() as group:
        group.create_task(child(5))
        raise LookupError('body')


async def timeout():
    async with asyncio.timeout(50):
        await asyncio.sleep(5)


async def timeout_expires():
    async with asyncio.timeout(0.5):
        await asyncio.sleep(5)


async def as_completed():
    for one in asyncio.as_completed([child(5)]):
        await one


async def generator():
    yield 1
    await asyncio.sleep(5)


async def iterate():
    async for item in generator():
        pass


waits = {
    'sleep': lambda: asyncio.sleep(5), 'sleep(0)': lambda: asyncio.sleep(0), 'event': lambda: asyncio.Event().wait(), 'get': lambda: asyncio.Queue().get(), 'put': full_put,
    'join': join, 'lock': lambda: acquire(asyncio.Lock()), 'semaphore': lambda: acquire(asyncio.Semaphore(1)), 'in lock': in_lock,
    'condition': condition, 'condition for': condition_for, 'barrier': lambda: asyncio.Barrier(2).wait(), 'group': group, 'group error': group_error,
    'timeout': timeout, 'timeout expires': timeout_expires, 'wait_for': lambda: asyncio.wait_for(child(5), 10), 'wait_for nothing': lambda: asyncio.wait_for(child(5), None),
    'wait_for expires': lambda: asyncio.wait_for(child(5), 0.5), 'wait_for now': lambda: asyncio.wait_for(child(5), 0), 'wait': lambda: asyncio.wait([asyncio.create_task(child(5))]),
    'gather': lambda: asyncio.gather(child(5)), 'shield': lambda: asyncio.shield(child(5)), 'as_completed': as_completed, 'iterate': iterate,
    'wait_for failing': lambda: asyncio.wait_for(fails(), 10), 'gather failing': lambda: asyncio.gather(fails()), 'future': lambda: asyncio.get_running_loop().create_future(),
}


async def handles(name, make, depth):
    try:
        raise ValueError('handled')
    except ValueError:
        try:
            if depth:
                await deeper(make, depth)
            else:
                await make()
        except BaseException as error:
            show(name, error)


async def deeper(make, depth):
    if depth > 1:
        return await deeper(make, depth - 1)
    try:
        await make()
    finally:
        depth = 0


async def handles_directly(name):
    """Awaits at once what doesn't need a coroutine then."""
    lock, semaphore, queue = asyncio.Lock(), asyncio.Semaphore(1), asyncio.Queue(1)
    await lock.acquire()
    await semaphore.acquire()
    queue.put_nowait(1)
    try:
        raise ValueError('handled')
    except ValueError:
        try:
            if name == 'sleep':
                await asyncio.sleep(5)
            elif name == 'sleep(0)':
                await asyncio.sleep(0)
            elif name == 'event':
                await asyncio.Event().wait()
            elif name == 'get':
                await asyncio.Queue().get()
            elif name == 'put':
                await queue.put(2)
            elif name == 'lock':
                await lock.acquire()
            elif name == 'semaphore':
                await semaphore.acquire()
            elif name == 'in lock':
                async with lock:
                    pass
            elif name == 'wait_for':
                await asyncio.wait_for(asyncio.sleep(5), 10)
            elif name == 'join':
                await queue.join()
        except BaseException as error:
            show(name, error)


async def main():
    for depth in range(3):
        for name, make in waits.items():
            task = asyncio.create_task(handles(name, make, depth))
            await asyncio.sleep(0 if name in ('sleep(0)', 'wait_for now') else 1)
            task.cancel()
            await asyncio.wait([task])
    for name in ('sleep', 'sleep(0)', 'event', 'get', 'put', 'lock', 'semaphore', 'in lock', 'wait_for', 'join'):
        task = asyncio.create_task(handles_directly(name))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])


asyncio.run(main())
