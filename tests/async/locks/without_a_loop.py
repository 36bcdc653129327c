# What waits where no loop runs: an object that was bound to a loop says so, one that wasn't looks for a method of None.
import asyncio
import traceback


async def locked():
    lock = asyncio.Lock()
    await lock.acquire()
    return lock


async def condition():
    condition = asyncio.Condition()
    await condition.acquire()
    return condition


async def full():
    queue = asyncio.Queue(1)
    await queue.put(1)
    return queue


def step(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    except BaseException:
        traceback.print_exc()
    print('fails', coroutine.__qualname__)


step(step(locked()).acquire())
step(asyncio.Event().wait())
step(asyncio.Semaphore(0).acquire())
step(asyncio.Queue().get())
step(step(full()).put(2))
step(step(condition()).wait())
step(asyncio.Barrier(2).wait())


async def bind():
    lock = await locked()
    try:
        await asyncio.wait_for(lock.acquire(), 0.001)
    except TimeoutError:
        return lock


lock = asyncio.run(bind())
try:
    lock.acquire().send(None)
except RuntimeError as error:
    print(str(error).partition(' ')[0], 'is bound' in str(error))
