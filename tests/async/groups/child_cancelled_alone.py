# virtual-time
import asyncio


async def job(name):
    try:
        await asyncio.sleep(0.001)
        print(name, "done")
        return name
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(job("a"))
        b = group.create_task(job("b"))
        await asyncio.sleep(0)
        a.cancel()
    print(a.cancelled(), b.result())

    async def late(group):
        await asyncio.sleep(0)
        group.create_task(job("late"))

    async with asyncio.TaskGroup() as group:
        group.create_task(late(group))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job("c"))
            raise KeyError("body")
    except BaseExceptionGroup as error:
        print(repr(error))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job("d"))
            raise KeyboardInterrupt("body")
    except KeyboardInterrupt as error:
        print(repr(error))
    g = asyncio.TaskGroup()
    coroutine = job("x")
    try:
        g.create_task(coroutine)
    except RuntimeError as error:
        print(str(error).split("> ")[-1])
    coroutine.close()


asyncio.run(main())
