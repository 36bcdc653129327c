# Tracebacks out of threads: to_thread, executors, wrapped futures, run_coroutine_threadsafe.
import asyncio
import concurrent.futures
import threading
import traceback


async def show(function):
    try:
        await function()
    except BaseException:
        print(f"--- {function.__name__}")
        print(traceback.format_exc(), end="")


def work(value):
    return 1 // value


async def in_thread():
    await asyncio.to_thread(work, 0)


async def in_thread_task():
    await asyncio.create_task(asyncio.to_thread(work, value=0))


async def in_executor():
    await asyncio.get_running_loop().run_in_executor(None, work, 0)


async def in_own_executor():
    with concurrent.futures.ThreadPoolExecutor(1) as executor:
        await asyncio.get_running_loop().run_in_executor(executor, work, 0)


async def in_shut_executor():
    executor = concurrent.futures.ThreadPoolExecutor(1)
    executor.shutdown()
    await asyncio.get_running_loop().run_in_executor(executor, work, 1)


async def wrapped():
    future = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(future)
    future.set_exception(LookupError("wrapped"))
    await wrapped


async def wrapped_cancelled():
    future = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(future)
    future.cancel()
    future.set_running_or_notify_cancel()
    await wrapped


async def fail():
    await asyncio.sleep(0)
    raise OSError("in the loop")


async def from_thread():
    loop = asyncio.get_running_loop()

    def ask():
        return asyncio.run_coroutine_threadsafe(fail(), loop).result()

    await asyncio.to_thread(ask)


async def from_thread_without_coroutine():
    asyncio.run_coroutine_threadsafe(7, asyncio.get_running_loop())


async def own_loop_in_thread():
    def run():
        asyncio.run(fail())

    await asyncio.to_thread(run)


async def generator_in_thread():
    def numbers():
        yield 1
        yield 1 // 0

    await asyncio.to_thread(list, numbers())


async def not_callable():
    await asyncio.to_thread(7)


async def executor_is_wrong():
    asyncio.get_running_loop().set_default_executor(7)


async def main():
    for function in (in_thread, in_thread_task, in_executor, in_own_executor, in_shut_executor, wrapped,
                     wrapped_cancelled, from_thread, from_thread_without_coroutine, own_loop_in_thread,
                     generator_in_thread, not_callable, executor_is_wrong):
        await show(function)


asyncio.run(main())
