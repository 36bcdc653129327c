import asyncio
import concurrent.futures
import contextvars
import threading
import time

variable = contextvars.ContextVar("variable", default="unset")


def work(number):
    if number < 0:
        raise ValueError(f"negative: {number}")
    return number * number


def context_of_thread():
    before = variable.get()
    variable.set("in thread")
    return before


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(*(asyncio.to_thread(work, number) for number in range(5))))
    print(await asyncio.gather(asyncio.to_thread(work, -1), asyncio.to_thread(pow, 2, exp=3), return_exceptions=True))
    variable.set("main")
    print(await asyncio.to_thread(context_of_thread), variable.get())
    print(await loop.run_in_executor(None, context_of_thread))
    with concurrent.futures.ThreadPoolExecutor(2, thread_name_prefix="own") as pool:
        print(await loop.run_in_executor(pool, work, 9))
        print((await loop.run_in_executor(pool, lambda: threading.current_thread().name)).startswith("own_"))
        future = asyncio.wrap_future(pool.submit(work, 11))
        print(asyncio.isfuture(future), future.get_loop() is loop, await future, asyncio.wrap_future(future) is future)
    try:
        await loop.run_in_executor(pool, work, 1)
    except RuntimeError as error:
        print(error)
    name = await asyncio.to_thread(lambda: threading.current_thread().name)
    print(name.startswith("asyncio_"))
    # The loop goes on while the threads block.
    order = []

    async def tick():
        for number in range(3):
            order.append(number)
            await asyncio.sleep(0)

    blocked = asyncio.create_task(asyncio.to_thread(time.sleep, 0.02))
    await tick()
    order.append(blocked.done())
    await blocked
    print(order)
    # Cancelling waits for nothing, and the call goes on.
    gate = threading.Event()
    task = asyncio.create_task(asyncio.to_thread(gate.wait, 10))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", gate.is_set())
    gate.set()
    try:
        await asyncio.wait_for(asyncio.to_thread(time.sleep, 0.05), 0.001)
    except TimeoutError:
        print("timeout")
    for wrong in (lambda: loop.set_default_executor(None), lambda: asyncio.wrap_future(1)):
        try:
            wrong()
        except (TypeError, AssertionError) as error:
            print(type(error).__name__, error)
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(1, thread_name_prefix="mine"))
    print(await asyncio.to_thread(lambda: threading.current_thread().name))
    await loop.shutdown_default_executor()
    try:
        await asyncio.to_thread(work, 1)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
