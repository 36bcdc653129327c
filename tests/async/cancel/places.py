# Where a task is cancelled in each of the places at which asyncio's primitives wait.
import asyncio
import sys
import traceback


async def cancelled(name, coroutine, rounds=2, before=None):
    task = asyncio.create_task(coroutine)
    for _ in range(rounds):
        await asyncio.sleep(0)
    if before:
        before()
    task.cancel(name)
    try:
        await task
    except asyncio.CancelledError:
        traceback.print_exc(file=sys.stdout)


async def use(manager):
    async with manager:
        pass


async def locked(condition):
    async with condition:
        await condition.wait()


async def draining():
    barrier = asyncio.Barrier(2)

    async def slow():
        async with barrier:
            await asyncio.sleep(10)

    others = [asyncio.create_task(slow()) for _ in range(2)]
    await asyncio.sleep(0.01)
    print(barrier.n_waiting, barrier.broken)
    await cancelled("block", barrier.wait(), 3)
    for task in others:
        task.cancel()
    await asyncio.wait(others)


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    await cancelled("lock", lock.acquire())
    await cancelled("lock with", use(lock))
    semaphore = asyncio.Semaphore(0)
    await cancelled("semaphore", semaphore.acquire())
    await cancelled("semaphore with", use(semaphore))
    await cancelled("event", asyncio.Event().wait())
    condition = asyncio.Condition(lock)
    await cancelled("condition with", use(condition))
    lock.release()
    await cancelled("condition wait", locked(condition))
    for how in "wait", "abort", "reset":
        barrier = asyncio.Barrier(3)
        await barrier._cond.acquire()
        await cancelled(f"barrier {how} acquires", getattr(barrier, how)())
        barrier._cond.release()
        await cancelled(f"barrier {how}", getattr(barrier, how)())
        print(barrier.broken, barrier.n_waiting)
    await cancelled("barrier with", use(asyncio.Barrier(3)))
    await draining()
    queue = asyncio.Queue(1)
    await cancelled("get", queue.get())
    queue.put_nowait(1)
    await cancelled("put", queue.put(2))
    await cancelled("join", queue.join())
    await cancelled("sleep", asyncio.sleep(1))
    await cancelled("sleep 0", asyncio.sleep(0), 1)
    future = asyncio.get_running_loop().create_future()
    await cancelled("wait", asyncio.wait([future]))
    await cancelled("wait_for", asyncio.wait_for(future, 10))
    future = asyncio.get_running_loop().create_future()
    await cancelled("wait_for None", asyncio.wait_for(future, None))
    await cancelled("to_thread", asyncio.to_thread(print), 1)
    condition = asyncio.Condition()
    await cancelled("wait_for", use(condition))

    async def predicate():
        async with condition:
            await condition.wait_for(lambda: False)

    await cancelled("condition.wait_for", predicate())

    async def group():
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(asyncio.sleep(10))

    await cancelled("group", group())

    async def generator():
        yield 1
        await asyncio.sleep(1)
        yield 2

    async def loops():
        return [item async for item in generator()]

    await cancelled("generator", loops())

    async def completed():
        for first in asyncio.as_completed([asyncio.sleep(10)]):
            await first

    await cancelled("as_completed", completed())


asyncio.run(main())
