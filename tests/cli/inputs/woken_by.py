"""Something outside of the loop wakes it: there is no deadlock. woken_by.py WHAT"""
import asyncio
import os
import signal
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor


async def thread():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def work():
        time.sleep(0.05)
        loop.call_soon_threadsafe(future.set_result, "from a thread")

    threading.Thread(target=work).start()
    return await future


async def executor():
    with ThreadPoolExecutor(1) as pool:
        return await asyncio.get_running_loop().run_in_executor(pool, lambda: time.sleep(0.05) or "from an executor")


async def timer():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    threading.Timer(0.05, lambda: loop.call_soon_threadsafe(future.set_result, "from a timer")).start()
    return await future


async def lock_with_timeout():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    lock = threading.Lock()
    lock.acquire()

    def work():
        lock.acquire(timeout=0.05)
        loop.call_soon_threadsafe(future.set_result, "after a lock's timeout")

    threading.Thread(target=work).start()
    return await future


async def signal_of_loop():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.add_signal_handler(signal.SIGUSR1, future.set_result, "from the loop's signal handler")
    print("ready", flush=True)
    return await future


async def signal_of_program():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    signal.signal(signal.SIGUSR1, lambda *_: loop.call_soon_threadsafe(future.set_result, "from a signal handler"))
    print("ready", flush=True)
    return await future


async def interrupt_of_program():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    signal.signal(signal.SIGINT, lambda *_: loop.call_soon_threadsafe(future.set_result, "from a handler of Ctrl-C"))
    print("ready", flush=True)
    return await future


async def descriptor():
    loop = asyncio.get_running_loop()
    reading, writing = os.pipe()
    future = loop.create_future()
    loop.add_reader(reading, lambda: future.done() or future.set_result(os.read(reading, 10)))

    def write():
        time.sleep(0.05)
        os.write(writing, b"from a pipe")

    threading.Thread(target=write).start()
    return await future


async def other_loop():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    async def wake():
        await asyncio.sleep(0.05)
        loop.call_soon_threadsafe(future.set_result, "from another loop")

    threading.Thread(target=asyncio.run, args=(wake(),)).start()
    return await future


async def coroutine_from_thread():
    loop = asyncio.get_running_loop()
    event = asyncio.Event()

    async def set_event():
        event.set()
        return "set"

    def work():
        time.sleep(0.05)
        asyncio.run_coroutine_threadsafe(set_event(), loop).result()

    worker = threading.Thread(target=work)
    worker.start()
    await event.wait()
    await asyncio.to_thread(worker.join)
    return "from run_coroutine_threadsafe"


print(asyncio.run(globals()[sys.argv[1]]()))
