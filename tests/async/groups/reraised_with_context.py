import asyncio


async def fails():
    raise KeyError("child")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            await asyncio.sleep(0)
            await asyncio.sleep(0)
    except ExceptionGroup as group:
        print(repr(group.__context__), repr(group.__cause__), group.__suppress_context__)
        inner = group.exceptions[0]
        print(repr(inner.__context__), repr(inner.__cause__))
        raise RuntimeError("wrapped") from group


asyncio.run(main())
