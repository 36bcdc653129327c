import asyncio


async def inner():
    await asyncio.sleep(0)


async def work():
    await inner()
    await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(work(), name="W")
    print([f.f_code.co_name for f in task.get_stack()])
    await asyncio.sleep(0)
    print([(f.f_code.co_name, f.f_lineno) for f in task.get_stack()], task.get_coro().__qualname__, task.get_coro().cr_running)
    task.print_stack()
    await task
    print(task.get_stack(), task.get_coro().cr_frame)
    task.print_stack()


asyncio.run(main())
