"""Blocking functions in threads: the loop goes on, and three of them block at the same time."""
import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


meeting = threading.Barrier(3)


def read_slowly(name):
    time.sleep(0.1)
    return f"contents of {name}"


def read_together(name):
    meeting.wait()  # until three threads are here
    return read_slowly(name)


async def spinner(done):
    ticks = 0
    while not done.is_set():
        ticks += 1
        await asyncio.sleep(0.001)
    print("the loop went on meanwhile:", ticks > 1)


async def main():
    done = asyncio.Event()
    beside = asyncio.create_task(spinner(done))
    for contents in await asyncio.gather(*(asyncio.to_thread(read_together, name) for name in ("a", "b", "c"))):
        print(contents)
    done.set()
    await beside

    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader") as pool:
        print(await loop.run_in_executor(pool, read_slowly, "d"))

    # The other way round: a thread hands something to the loop.
    answer = loop.create_future()
    threading.Timer(0.05, loop.call_soon_threadsafe, (answer.set_result, "from a thread")).start()
    print(await answer)


asyncio.run(main())
