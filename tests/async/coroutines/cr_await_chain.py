import asyncio
import types


@types.coroutine
def pause():
    yield


async def inner():
    await pause()


async def middle():
    await inner()


async def outer():
    await middle()

coroutine = outer()
coroutine.send(None)
step = coroutine
while step is not None:
    print(type(step).__name__, step.__name__, step.cr_frame.f_lineno if hasattr(step, "cr_frame") else step.gi_frame.f_lineno)
    step = step.cr_await if hasattr(step, "cr_await") else step.gi_yieldfrom
try:
    coroutine.send(None)
except StopIteration:
    print("done", coroutine.cr_await)


async def main():
    future = asyncio.get_running_loop().create_future()

    async def waits():
        await future

    waiting = waits()
    task = asyncio.create_task(waiting)
    await asyncio.sleep(0)
    print(type(waiting.cr_await).__name__, waiting.cr_running)
    future.set_result(None)
    await task
    print(waiting.cr_await, waiting.cr_frame)


asyncio.run(main())
