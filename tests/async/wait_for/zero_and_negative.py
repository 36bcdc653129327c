import asyncio


async def value():
    return "done at once"


async def main():
    for timeout in (0, -1):
        try:
            print(await asyncio.wait_for(value(), timeout))
        except TimeoutError as error:
            print(repr(error), repr(error.__cause__))
    future = asyncio.get_running_loop().create_future()
    future.set_result("ready")
    print(await asyncio.wait_for(future, 0), await asyncio.wait_for(future, None))
    task = asyncio.create_task(value())
    try:
        await asyncio.wait_for(task, 0)
    except TimeoutError:
        print(task.cancelled())


asyncio.run(main())
