import asyncio


async def sleeper():
    await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(sleeper(), name="T")
    await asyncio.sleep(0)
    task.cancel("reason")
    print(task)
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, error.__context__)
    try:
        task.result()
    except asyncio.CancelledError as error:
        print(repr(error))
    try:
        task.exception()
    except asyncio.CancelledError as error:
        print(repr(error))
    print(task)
    future = asyncio.get_running_loop().create_future()
    future.cancel("future reason")
    for _ in range(2):
        try:
            await future
        except asyncio.CancelledError as error:
            print(error.args)


asyncio.run(main())
