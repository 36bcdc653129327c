# Tasks that wait in queues and die after their loop was closed: Queue cancels the future that it waited for, and a future
# with callbacks can't be cancelled any more then.
import asyncio
import gc

gc.disable()


def run_and_forget(make):
    loop = asyncio.new_event_loop()
    kept = []

    async def main():
        kept.append(make())
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    loop.run_until_complete(main())
    loop.close()
    kept.clear()
    gc.collect()


def getting():
    return asyncio.create_task(asyncio.Queue().get(), name='getter')


def putting():
    queue = asyncio.Queue(1)
    queue.put_nowait(1)
    return asyncio.create_task(queue.put(2), name='putter')


async def wrapped(queue):
    try:
        await queue.get()
    finally:
        print('wrapped ends')


def in_coroutine():
    return asyncio.create_task(wrapped(asyncio.Queue()), name='wrapped')


for make in (getting, putting, in_coroutine):
    print('----', make.__name__)
    run_and_forget(make)

print('---- a future')
loop = asyncio.new_event_loop()
future = loop.create_future()
future.add_done_callback(print)
future.add_done_callback(print)
loop.close()
for act in (future.cancel, future.cancel, future.cancelled):
    try:
        print(act())
    except RuntimeError as error:
        print(repr(error), future)
loop = asyncio.new_event_loop()
for act in (lambda future: future.set_result(1), lambda future: future.set_exception(OSError())):
    future = loop.create_future()
    future.add_done_callback(print)
    loop.close()
    try:
        print(act(future))
    except RuntimeError as error:
        print(repr(error), future.done(), future.exception())
print('---- a task')


async def sleeper():
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print('sleeper ends')

loop = asyncio.new_event_loop()
task = loop.create_task(sleeper(), name='sleeper')
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
try:
    print(task.cancel())
except RuntimeError as error:
    print(repr(error), task)
del task
gc.collect()
print('---- a group')


async def group():
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(5), name='one')
        group.create_task(asyncio.sleep(6), name='two')

run_and_forget(lambda: asyncio.create_task(group(), name='group'))
print('---- gather')


async def gathering():
    await asyncio.gather(asyncio.create_task(asyncio.sleep(5), name='one'), asyncio.create_task(asyncio.sleep(6), name='two'))

run_and_forget(lambda: asyncio.create_task(gathering(), name='gathering'))

loop = asyncio.new_event_loop()
outer = asyncio.gather(loop.create_task(asyncio.sleep(5), name='one'), return_exceptions=True)
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
try:
    print(outer.cancel())
except RuntimeError as error:
    print(repr(error), outer)
del outer
gc.collect()
print('---- the body of a group')


async def body(steps):
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(5), name='one')
        await asyncio.sleep(4)

run_and_forget(lambda: asyncio.create_task(body(1), name='body'))
