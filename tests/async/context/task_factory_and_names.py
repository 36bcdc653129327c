import asyncio


async def work():
    return asyncio.current_task().get_name()


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())

    def factory(loop, coroutine, **options):
        print("factory makes a task", sorted(options))
        return asyncio.Task(coroutine, loop=loop, **options)

    loop.set_task_factory(factory)
    print(await asyncio.create_task(work(), name="named"))
    print((await asyncio.gather(work(), work()))[0].startswith("Task-"))
    loop.set_task_factory(None)
    print(loop.get_task_factory(), (await asyncio.create_task(work())).startswith("Task-"))
    try:
        loop.set_task_factory(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
