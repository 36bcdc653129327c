import asyncio


async def late(group):
    try:
        await asyncio.sleep(100)
    finally:
        coroutine = asyncio.sleep(0)
        try:
            group.create_task(coroutine)
        except RuntimeError as error:
            print("shutting down:", str(error).split("> ")[1])
            coroutine.close()


async def fails():
    raise ValueError("x")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(late(group))
            await asyncio.sleep(0)
            group.create_task(fails())
    except* ValueError as error:
        print(error.exceptions)


asyncio.run(main())
