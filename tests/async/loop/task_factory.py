import asyncio


def factory(loop, coro, context=None):
    print("factory", coro.__name__, context is not None)
    return asyncio.Task(coro, loop=loop, name="made", context=context)


async def job():
    return asyncio.current_task().get_name()


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    print(await asyncio.create_task(job()))
    print(await asyncio.create_task(job(), name="named"))
    print(await asyncio.gather(job()))
    print(await asyncio.ensure_future(job()))
    print(await asyncio.wait_for(job(), 1))
    async with asyncio.TaskGroup() as group:
        task = group.create_task(job(), name="in group")
    print(task.result())
    loop.set_task_factory(None)
    print((await asyncio.create_task(job())).startswith("Task-"))
    try:
        loop.set_task_factory(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
