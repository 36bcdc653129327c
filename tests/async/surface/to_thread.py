import asyncio
import threading


def blocking(x):
    return x * 2, threading.current_thread() is threading.main_thread()


def fails():
    raise ValueError("in thread")


async def main():
    print(await asyncio.to_thread(blocking, 5))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking, 7))
    try:
        await asyncio.to_thread(fails)
    except ValueError as error:
        print(error)
    future = loop.create_future()
    threading.Thread(target=lambda: loop.call_soon_threadsafe(future.set_result, "from thread")).start()
    print(await future)


asyncio.run(main())
