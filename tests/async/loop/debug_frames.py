# Debug mode knows which calls made a task, a future or a handle: asyncio's own functions are among them.
import asyncio
import contextvars


def show(name, made):
    print(name)
    for file, line, function, text in made or ():
        print('   ', file.rsplit('/', 1)[-1], line, function, text)


async def nothing():
    pass


async def reports():
    asyncio.get_running_loop().call_exception_handler({'message': 'from inside a task'})


async def failing():
    raise ValueError


class Awaitable:
    def __await__(self):
        return iter(())


async def in_group():
    async with asyncio.TaskGroup() as group:
        show('group', group.create_task(nothing())._source_traceback)
        show('group with a context', group.create_task(nothing(), context=contextvars.copy_context())._source_traceback)


async def in_gather():
    tasks = asyncio.all_tasks()
    future = asyncio.gather(nothing(), nothing(), Awaitable())
    for task in sorted(asyncio.all_tasks() - tasks, key=asyncio.Task.get_name):
        show('gather', task._source_traceback)
    show('gather itself', future._source_traceback)
    await future


async def in_ensure_future():
    task = asyncio.ensure_future(nothing())
    show('ensure_future', task._source_traceback)
    await task
    task = asyncio.ensure_future(Awaitable())
    show('ensure_future of an object', task._source_traceback)
    await task


async def in_shield():
    tasks = asyncio.all_tasks()
    future = asyncio.shield(nothing())
    show('shield itself', future._source_traceback)
    for task in asyncio.all_tasks() - tasks:
        show('shielded', task._source_traceback)
    await future


async def in_wait_for():
    async def look():
        show('wait_for', asyncio.current_task()._source_traceback)
    await asyncio.wait_for(look(), 5)


async def in_as_completed():
    async def look():
        show('as_completed', asyncio.current_task()._source_traceback)
    for one in asyncio.as_completed([look()]):
        await one


async def directly():
    loop = asyncio.get_running_loop()
    show('create_task', asyncio.create_task(nothing())._source_traceback)
    show('loop.create_task', loop.create_task(nothing())._source_traceback)
    show('Task', asyncio.Task(nothing())._source_traceback)
    show('Future', asyncio.Future()._source_traceback)
    show('create_future', loop.create_future()._source_traceback)


async def scheduled():
    async with asyncio.TaskGroup() as group:
        group.create_task(reports())
    await asyncio.gather(reports())
    await asyncio.ensure_future(reports())
    await asyncio.shield(reports())
    await asyncio.wait_for(reports(), 5)
    for one in asyncio.as_completed([reports()]):
        await one
    await asyncio.get_running_loop().create_task(reports())
    await asyncio.Task(reports())


async def deep(depth, make):
    if depth:
        await deep(depth - 1, make)
    else:
        await make()


async def main():
    for make in (directly, in_group, in_gather, in_ensure_future, in_shield, in_wait_for, in_as_completed, scheduled):
        await make()
    await deep(12, in_group)
    await deep(12, directly)


asyncio.run(main(), debug=True)
