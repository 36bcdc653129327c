# virtual-time
import asyncio


async def inner(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "inner cancelled")
        raise
    return "result"


async def outer(name):
    try:
        return await asyncio.wait_for(inner(name), 20)
    except asyncio.CancelledError:
        print(name, "outer cancelled")
        raise


async def main():
    task = asyncio.create_task(outer("one"))
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("one done")
    future = asyncio.get_running_loop().create_future()
    waiting = asyncio.create_task(asyncio.wait_for(future, 5))
    await asyncio.sleep(1)
    future.set_result("won the race")
    waiting.cancel()
    try:
        print(await waiting)
    except asyncio.CancelledError:
        print("lost the race")
    future = asyncio.get_running_loop().create_future()
    try:
        await asyncio.wait_for(future, 1)
    except TimeoutError:
        print("future cancelled:", future.cancelled())
    shielded = asyncio.create_task(inner("two"))
    try:
        await asyncio.wait_for(asyncio.shield(shielded), 1)
    except TimeoutError:
        print("shielded goes on:", shielded.done(), await shielded)


asyncio.run(main())
