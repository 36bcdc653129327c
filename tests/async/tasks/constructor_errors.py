import asyncio


async def job():
    pass


async def main():
    for arguments in ((5,), (job,), (None,)):
        try:
            asyncio.Task(*arguments)
        except TypeError as error:
            print(str(error).split(" at ")[0])
    try:
        asyncio.Task()
    except TypeError as error:
        print("TypeError")
    for call in (lambda: asyncio.create_task(5), lambda: asyncio.ensure_future(5)):
        try:
            call()
        except TypeError as error:
            print(error)
    task = asyncio.Task(job())
    print(task.get_name().startswith("Task-"), await task)
    task = asyncio.Task(job(), name=5)
    print(repr(task.get_name()))
    task.set_name(3.5)
    print(repr(task.get_name()))
    await task
    for call in (lambda: task.set_result(1), lambda: task.set_exception(ValueError())):
        try:
            call()
        except RuntimeError as error:
            print(error)


asyncio.run(main())
coroutine = job()
try:
    asyncio.create_task(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
