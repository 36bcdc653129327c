import asyncio


async def main():
    group = asyncio.TaskGroup()
    coroutine = asyncio.sleep(0)
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(str(error).split(" has")[1])
    async with group:
        print("empty")
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(str(error).split("> ")[1])
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(str(error).split("> ")[1])
    coroutine.close()


asyncio.run(main())
try:
    asyncio.TaskGroup().__aenter__().send(None)
except RuntimeError as error:
    print(error)
