# The stack of a task that runs goes on outwards, through the loop, to the program.
import asyncio
import sys


async def inner(limit):
    task = asyncio.current_task()
    print([(frame.f_code.co_name, frame.f_lineno) for frame in task.get_stack(limit=limit)])
    task.print_stack(limit=limit, file=sys.stdout)
    print(task.get_coro().cr_frame.f_back.f_code.co_name)


async def outer(limit):
    await asyncio.sleep(0)
    await inner(limit)


async def main():
    for limit in (None, 1, 3):
        await asyncio.create_task(outer(limit))
    waiting = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    print([frame.f_code.co_name for frame in waiting.get_stack()], waiting.get_coro().cr_frame.f_back)
    waiting.cancel()


asyncio.run(main())
