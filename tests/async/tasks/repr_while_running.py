import asyncio


async def helper():
    print(asyncio.current_task())


async def main():
    task = asyncio.current_task()
    task.set_name("main")
    print(task)
    await helper()
    coroutine = task.get_coro()
    print(coroutine.cr_frame.f_lineno, coroutine.cr_running, coroutine.cr_await)
    other = asyncio.create_task(asyncio.sleep(0), name="other")
    print(other)
    await asyncio.sleep(0)
    print(other)
    await other
    print(other)


asyncio.run(main())
