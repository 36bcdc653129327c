"""Two threads that compute beside each other, and the same work handed to threads by a coroutine."""
import asyncio
import threading

results = {}


def compute(name, exponent, numbers):
    results[name] = [number ** exponent for number in numbers]


def with_threads(numbers):
    threads = [threading.Thread(target=compute, args=("square", 2, numbers)),
               threading.Thread(target=compute, args=("cube", 3, numbers))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for name in ("square", "cube"):
        print(f"{name}: {results[name]}")


async def with_coroutines(numbers):
    await asyncio.gather(asyncio.to_thread(compute, "fourth power", 4, numbers),
                         asyncio.to_thread(compute, "fifth power", 5, numbers))
    for name in ("fourth power", "fifth power"):
        print(f"{name}: {results[name]}")


with_threads(range(1, 6))
asyncio.run(with_coroutines(range(1, 6)))
print(f"{threading.active_count()} thread is left: {threading.current_thread().name}")
