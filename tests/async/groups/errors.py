import asyncio


async def ok(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def bad(error, rounds=1):
    for _ in range(rounds):
        await asyncio.sleep(0)
    raise error


async def attempt(fill, body=None):
    try:
        async with asyncio.TaskGroup() as group:
            fill(group)
            if body:
                await body()
    except BaseExceptionGroup as group_error:
        print(type(group_error).__name__, group_error.message, [repr(e) for e in group_error.exceptions])
    except BaseException as error:
        print("bare", repr(error))


async def main():
    await attempt(lambda g: [g.create_task(ok("a")), g.create_task(bad(ValueError("one")))])
    await attempt(lambda g: [g.create_task(bad(ValueError("one"))), g.create_task(bad(KeyError("two")))])
    await attempt(lambda g: g.create_task(ok("b")), lambda: bad(RuntimeError("body")))
    await attempt(lambda g: g.create_task(bad(ValueError("child"))), lambda: asyncio.sleep(10))
    await attempt(lambda g: [g.create_task(ok("c")), g.create_task(bad(ValueError("late"), 3))])
    await attempt(lambda g: g.create_task(bad(asyncio.CancelledError())))
    print("current task cancelling:", asyncio.current_task().cancelling())
    await attempt(lambda g: g.create_task(bad(ValueError("x"))), lambda: bad(KeyError("body too"), 2))


asyncio.run(main())
