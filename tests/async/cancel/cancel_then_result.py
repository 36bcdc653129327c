import asyncio


async def catches():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "value instead"


async def returns_while_cancel_is_requested():
    asyncio.current_task().cancel("late")
    return "lost"


async def raises_while_cancel_is_requested():
    asyncio.current_task().cancel("late")
    raise ValueError("wins")


async def awaits_done_after_cancel():
    asyncio.current_task().cancel("at the next await")
    future = asyncio.get_running_loop().create_future()
    future.set_result(1)
    print("done future:", await future)
    print("coroutine:", await ready())
    await asyncio.sleep(0)
    print("not reached")


async def ready():
    return 2


async def main():
    task = asyncio.create_task(catches())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled())
    for job in (returns_while_cancel_is_requested, raises_while_cancel_is_requested, awaits_done_after_cancel):
        task = asyncio.create_task(job())
        try:
            print(await task)
        except BaseException as error:
            print(job.__name__, repr(error), task.cancelled())


asyncio.run(main())
