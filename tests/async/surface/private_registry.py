import asyncio


async def job():
    return asyncio.current_task()


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(job())
    me = asyncio.current_task()
    asyncio._leave_task(loop, me)
    print(asyncio.current_task())
    asyncio._enter_task(loop, task)
    print(asyncio.current_task() is task)
    asyncio._leave_task(loop, task)
    asyncio._enter_task(loop, me)
    try:
        asyncio._enter_task(loop, task)
    except RuntimeError as error:
        print("Cannot enter" in str(error))
    try:
        asyncio._leave_task(loop, task)
    except RuntimeError as error:
        print("does not match" in str(error))
    print(await task is task)


asyncio.run(main())
print(asyncio._get_running_loop())
