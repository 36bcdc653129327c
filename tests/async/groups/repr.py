import asyncio


async def fails():
    raise ValueError


async def main():
    group = asyncio.TaskGroup()
    print(repr(group))
    try:
        async with group:
            print(repr(group))
            group.create_task(fails())
            group.create_task(asyncio.sleep(10))
            print(repr(group))
            try:
                await asyncio.sleep(10)
            finally:
                print(repr(group))
    except* ValueError:
        pass
    print(repr(group))


asyncio.run(main())
