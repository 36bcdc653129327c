"""What can be seen of a chain of awaited calls while it is suspended."""
import asyncio
import sys


async def deepest(event):
    await event.wait()


async def middle(event):
    local = 1
    await deepest(event)
    return local


async def outer(event):
    return (
        0,
        await middle(event),
    )


def show(coroutine):
    while coroutine is not None and hasattr(coroutine, "cr_await"):
        print(coroutine.__qualname__, coroutine.cr_running, coroutine.cr_frame.f_lineno, coroutine.cr_code.co_name)
        coroutine = coroutine.cr_await
    print(type(coroutine).__name__)


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(outer(event), name="the task")
    await asyncio.sleep(0)
    show(task.get_coro())
    print([frame.f_lineno for frame in task.get_stack()])
    task.print_stack(file=sys.stdout)
    inner = task.get_coro().cr_await
    try:
        await inner
    except RuntimeError as error:
        print(error)
    event.set()
    print(await task)
    print(inner.cr_await, inner.cr_running, inner.cr_frame)


asyncio.run(main())
