import asyncio


async def fails(error, rounds):
    for _ in range(rounds):
        await asyncio.sleep(0)
    raise error


async def fails_when_cancelled(error):
    try:
        await asyncio.sleep(100)
    finally:
        raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(ValueError("one"), 1))
            group.create_task(fails(KeyError("same round"), 1))
            group.create_task(fails(OSError("never raised: cancelled before"), 5))
            group.create_task(fails_when_cancelled(IndexError("while cancelled")))
    except ExceptionGroup as error:
        print(error.message, error.exceptions)
        print(repr(error))
        print(error)


asyncio.run(main())
