import asyncio


async def body():
    print("never runs")


async def main():
    task = asyncio.create_task(body())
    print(task.cancel(), task.cancelling(), task.cancelled())
    await asyncio.sleep(0)
    print(task.cancelled(), task.done())
    try:
        task.result()
    except asyncio.CancelledError as error:
        print(repr(error))
    try:
        task.exception()
    except asyncio.CancelledError as error:
        print(repr(error))
    task = asyncio.create_task(body())
    task.cancel("a message")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, repr(error.__context__))


asyncio.run(main())
