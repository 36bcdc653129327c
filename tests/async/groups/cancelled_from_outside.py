import asyncio


async def child(name):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, "finishes")


async def grouped(error_in_child=False):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("a"))
            group.create_task(child("b"))
            await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("group cancelled", error.args)
        raise


async def main():
    task = asyncio.create_task(grouped())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel("stop it")
    try:
        await task
    except asyncio.CancelledError:
        print("task cancelled", task.cancelled())

    async def waiting_at_the_end():
        async with asyncio.TaskGroup() as group:
            group.create_task(child("c"))
        print("not reached")

    task = asyncio.create_task(waiting_at_the_end())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    print([type(r).__name__ for r in await asyncio.gather(task, return_exceptions=True)])


asyncio.run(main())
