import asyncio


async def level(n):
    if n == 0:
        await asyncio.get_running_loop().create_future()
    else:
        await asyncio.create_task(level(n - 1))


async def main():
    task = asyncio.create_task(level(3))
    for _ in range(6):
        await asyncio.sleep(0)
    task.cancel("deep")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)
        context, depth = error.__context__, 0
        while context is not None:
            print(depth, repr(context))
            context, depth = context.__context__, depth + 1
    try:
        task.result()
    except asyncio.CancelledError as error:
        print("result:", error.args)
    try:
        task.exception()
    except asyncio.CancelledError as error:
        print("exception:", error.args)


asyncio.run(main())
