import asyncio


async def value():
    await asyncio.sleep(0)
    return 5


async def main():
    task = asyncio.create_task(value())
    for method in (task.result, task.exception):
        try:
            method()
        except asyncio.InvalidStateError as error:
            print(error)
    print(await task, task.result(), task.exception(), await task)
    failed = asyncio.create_task(fails())
    await asyncio.wait([failed])
    for _ in range(2):
        try:
            failed.result()
        except ValueError as error:
            print(error, error is failed.exception())
    loop_task = asyncio.get_running_loop().create_task(value(), name="by loop")
    print(loop_task.get_name(), await loop_task)
    print(asyncio.ensure_future(loop_task) is loop_task)


async def fails():
    raise ValueError("same object each time")


asyncio.run(main())
