# Errors that asyncio's own functions raise, with the frames that CPython shows of them.
import asyncio
import traceback


async def show(function):
    try:
        await function()
    except BaseException:
        print(f"--- {function.__name__}")
        print(traceback.format_exc(), end="")


async def nap():
    await asyncio.sleep(0)


async def fail():
    await asyncio.sleep(0)
    raise ValueError("failed")


async def run_inside():
    coroutine = nap()
    try:
        asyncio.run(coroutine)
    finally:
        coroutine.close()


async def run_until_inside():
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().run_until_complete(future)


async def runner_inside():
    with asyncio.Runner() as runner:
        runner.run(7)


async def closed_runner():
    runner = asyncio.Runner()
    runner.close()
    runner.get_loop()


async def close_inside():
    asyncio.get_running_loop().close()


async def wait_for_nothing():
    await asyncio.wait([])


async def wait_for_coroutines():
    coroutine = nap()
    try:
        await asyncio.wait([coroutine])
    finally:
        coroutine.close()


async def wait_for_what():
    await asyncio.wait([asyncio.ensure_future(nap())], return_when="NEVER")


async def wait_for_in_time():
    await asyncio.wait_for(asyncio.sleep(5), 0.001)


async def wait_for_at_once():
    await asyncio.wait_for(asyncio.sleep(5), 0)


async def wait_for_failing():
    await asyncio.wait_for(fail(), 1)


async def in_time():
    async with asyncio.timeout(0.001):
        await asyncio.sleep(5)


async def in_time_nested():
    async with asyncio.timeout(0.001):
        async with asyncio.timeout(10):
            await asyncio.gather(asyncio.sleep(5), nap())


async def timeout_twice():
    timeout = asyncio.timeout(1)
    async with timeout:
        pass
    async with timeout:
        pass


async def rescheduled():
    async with asyncio.timeout(None) as timeout:
        pass
    timeout.reschedule(1)


async def gathered():
    await asyncio.gather(nap(), fail())


async def gathered_in_group():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail())
        await asyncio.gather(fail(), nap())


async def shielded():
    await asyncio.shield(fail())


async def completed():
    for future in asyncio.as_completed([fail(), nap()]):
        await future


async def completed_in_time():
    for future in asyncio.as_completed([asyncio.sleep(5)], timeout=0.001):
        await future


async def completed_what():
    asyncio.as_completed(nap)


async def group_after_end():
    async with asyncio.TaskGroup() as group:
        pass
    coroutine = nap()
    try:
        group.create_task(coroutine)
    finally:
        coroutine.close()


async def group_twice():
    group = asyncio.TaskGroup()
    async with group:
        async with group:
            pass


async def group_not_entered():
    coroutine = nap()
    try:
        asyncio.TaskGroup().create_task(coroutine)
    finally:
        coroutine.close()


async def released():
    asyncio.Lock().release()


async def condition_notifies():
    asyncio.Condition().notify()


async def condition_waits():
    await asyncio.Condition().wait()


async def condition_predicate():
    condition = asyncio.Condition()
    async with condition:
        await condition.wait_for(lambda: 1 // 0)


async def condition_released():
    asyncio.Condition().release()


async def semaphore_value():
    asyncio.Semaphore(-1)


async def bounded():
    asyncio.BoundedSemaphore(1).release()


async def barrier_parties():
    asyncio.Barrier(0)


async def barrier_broken():
    barrier = asyncio.Barrier(2)
    await barrier.abort()
    await barrier.wait()


async def queue_empty():
    asyncio.Queue().get_nowait()


async def queue_full():
    queue = asyncio.Queue(1)
    queue.put_nowait(1)
    queue.put_nowait(2)


async def queue_done():
    asyncio.Queue().task_done()


async def queue_compares():
    queue = asyncio.PriorityQueue()
    await queue.put(1)
    await queue.put("x")


async def queue_cancelled():
    await asyncio.wait_for(asyncio.Queue().get(), 0.001)


async def lock_cancelled():
    lock = asyncio.Lock()
    async with lock:
        task = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
        task.cancel("not now")
        await task


async def event_cancelled():
    task = asyncio.create_task(asyncio.Event().wait())
    await asyncio.sleep(0)
    task.cancel()
    await task


async def future_result():
    asyncio.get_running_loop().create_future().result()


async def future_set_twice():
    future = asyncio.get_running_loop().create_future()
    future.set_result(1)
    future.set_result(2)


async def future_awaited_wrong():
    for _ in asyncio.get_running_loop().create_future():
        break


async def ensure_what():
    asyncio.ensure_future(7)


async def task_of_what():
    asyncio.create_task(7)


async def sleeps_text():
    await asyncio.sleep("1")


async def factory():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coroutine: coroutine.close() or 1 // 0)
    try:
        asyncio.create_task(nap())
    finally:
        loop.set_task_factory(None)


async def late_times():
    asyncio.get_running_loop().call_later("1", print)


async def no_time():
    asyncio.get_running_loop().call_at(None, print)


async def no_delay():
    asyncio.get_running_loop().call_later(None, print)


async def handler():
    asyncio.get_running_loop().set_exception_handler(7)


async def task_factory():
    asyncio.get_running_loop().set_task_factory(7)


async def closed_loop():
    loop = asyncio.new_event_loop()
    loop.close()
    loop.call_soon(print)


async def closed_loop_later():
    loop = asyncio.new_event_loop()
    loop.close()
    loop.call_later(1, print)


async def closed_loop_at():
    loop = asyncio.new_event_loop()
    loop.close()
    loop.call_at(1, print)


async def closed_loop_threadsafe():
    loop = asyncio.new_event_loop()
    loop.close()
    loop.call_soon_threadsafe(print)


async def closed_loop_runs():
    loop = asyncio.new_event_loop()
    loop.close()
    loop.run_forever()


async def closed_loop_task():
    loop = asyncio.new_event_loop()
    loop.close()
    coroutine = nap()
    try:
        loop.create_task(coroutine)
    finally:
        coroutine.close()


async def main():
    for function in (run_inside, run_until_inside, runner_inside, closed_runner, close_inside, wait_for_nothing,
                     wait_for_coroutines, wait_for_what, wait_for_in_time, wait_for_at_once, wait_for_failing, in_time,
                     in_time_nested, timeout_twice, rescheduled, gathered, gathered_in_group, shielded, completed,
                     completed_in_time, completed_what, group_after_end, group_twice, group_not_entered, released,
                     condition_notifies, condition_waits, condition_predicate, condition_released, semaphore_value,
                     bounded, barrier_parties, barrier_broken, queue_empty, queue_full, queue_done, queue_compares,
                     queue_cancelled, lock_cancelled, event_cancelled, future_result, future_set_twice,
                     future_awaited_wrong, ensure_what, task_of_what, sleeps_text, factory, late_times, no_time,
                     no_delay, handler, task_factory, closed_loop, closed_loop_later, closed_loop_at,
                     closed_loop_threadsafe, closed_loop_runs, closed_loop_task):
        await show(function)


asyncio.run(main())

for outside in (asyncio.current_task, asyncio.all_tasks, asyncio.get_running_loop, lambda: asyncio.run(7),
                lambda: asyncio.create_task(None), lambda: asyncio.timeout(1).__aenter__().send(None),
                lambda: asyncio.gather(asyncio.Future(loop=asyncio.new_event_loop()), 7),
                lambda: asyncio.set_event_loop(7), lambda: asyncio.set_event_loop_policy(7)):
    try:
        outside()
    except BaseException:
        print(traceback.format_exc(), end="")
