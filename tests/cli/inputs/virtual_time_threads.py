import asyncio
import threading
import time


async def main():
    loop = asyncio.get_running_loop()
    # Threads that sleep do it side by side, and beside the loop's timers.
    asyncio.get_running_loop().call_later(2, lambda: print("timer", loop.time()))
    await asyncio.gather(asyncio.to_thread(time.sleep, 3), asyncio.to_thread(time.sleep, 3600), asyncio.sleep(1))
    print("slept", loop.time())
    # While a thread computes, the clock stands still.
    before = loop.time()
    total = await asyncio.wait_for(asyncio.to_thread(sum, range(10**7)), 1)
    print(total, loop.time() - before)
    # Waiting with a time-out in a thread.
    lock = threading.Lock()
    lock.acquire()
    print(await asyncio.to_thread(lock.acquire, timeout=10), loop.time() - before)
    print(threading.Event().wait(100), loop.time() - before)
    threading.Timer(50, lock.release).start()
    print(await asyncio.to_thread(lock.acquire), loop.time() - before)


asyncio.run(main())
order = []


def sleeper(name, seconds):
    for _ in range(3):
        time.sleep(seconds)
        order.append((name, time.monotonic() - begin))


begin = time.monotonic()
threads = [threading.Thread(target=sleeper, args=(name, seconds)) for name, seconds in (("a", 2), ("b", 3))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(order)
