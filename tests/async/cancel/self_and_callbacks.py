import asyncio


async def cancels_itself():
    asyncio.current_task().cancel("by itself")
    print("still running")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        print("at the next await", error.args)
        raise


async def no_await_left():
    asyncio.current_task().cancel()
    return "returns anyway"


async def raises_cancelled():
    raise asyncio.CancelledError("own")


async def main():
    for make in (cancels_itself, no_await_left, raises_cancelled):
        task = asyncio.create_task(make())
        task.add_done_callback(lambda t: print("callback", t.cancelled()))
        try:
            print("result", await task)
        except asyncio.CancelledError as error:
            print("cancelled", error.args)
        await asyncio.sleep(0)
    try:
        await raises_cancelled()
    except asyncio.CancelledError as error:
        print("direct", error.args)
    first = asyncio.create_task(asyncio.sleep(10))
    second = asyncio.create_task(waits_for(first))
    await asyncio.sleep(0)
    second.cancel()
    await asyncio.wait([first, second])
    print(first.cancelled(), second.cancelled())


async def waits_for(task):
    try:
        await task
    except asyncio.CancelledError:
        print("waiter: task cancelled too:", task.cancelled())
        raise


asyncio.run(main())
