import asyncio


async def job(name, rounds, fail=False):
    try:
        for _ in range(rounds):
            await asyncio.sleep(0)
        if fail:
            raise ValueError(name)
        print(name, "ok")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def inner(name, fail):
    async with asyncio.TaskGroup() as group:
        group.create_task(job(f"{name}.1", 1, fail))
        group.create_task(job(f"{name}.2", 5))


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(inner("a", False))
        group.create_task(job("b", 2))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(inner("c", True))
            group.create_task(job("d", 20))
    except ExceptionGroup as error:
        print(error, error.exceptions, error.exceptions[0].exceptions)
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(job("e", 3))
            async with asyncio.TaskGroup() as nested:
                nested.create_task(job("f", 1, True))
    except* ValueError as errors:
        print(repr(errors))
    print(asyncio.current_task().cancelling())


asyncio.run(main())
