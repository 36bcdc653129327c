import asyncio
import traceback


async def fails(n):
    await asyncio.sleep(0)
    raise ValueError(n)


async def grouped():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails(1))


async def main():
    for awaitable in (asyncio.gather(fails(2), fails(3)), grouped(), asyncio.wait_for(fails(4), 1), asyncio.shield(fails(5))):
        try:
            await awaitable
        except Exception:
            traceback.print_exc()
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("never raised before"))
    try:
        await future
    except KeyError:
        traceback.print_exc()


asyncio.run(main())
