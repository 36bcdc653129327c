import asyncio


async def value():
    return 1


async def fails():
    raise KeyError("k")


async def main():
    tasks = [asyncio.create_task(value()), asyncio.create_task(fails()), asyncio.create_task(asyncio.sleep(10))]
    for task in tasks:
        for method in (task.result, task.exception):
            try:
                method()
            except asyncio.InvalidStateError as error:
                print(error)
    tasks[2].cancel("c")
    await asyncio.wait(tasks)
    for task in tasks:
        for method in (task.result, task.exception):
            try:
                print(method.__name__, repr(method()))
            except BaseException as error:
                print(method.__name__, "raises", repr(error))
        print(task.done(), task.cancelled())


asyncio.run(main())
