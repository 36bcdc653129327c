"""bytes per suspended task: the growth of resident memory over 100,000 tasks that wait."""
import asyncio

TASKS = 100_000


def resident_bytes():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096


async def waiter(event):
    await event.wait()
    return 1


async def main():
    event = asyncio.Event()
    warm = [asyncio.create_task(waiter(event)) for _ in range(1000)]
    await asyncio.sleep(0)
    tasks = [None] * TASKS
    before = resident_bytes()
    for i in range(TASKS):
        tasks[i] = asyncio.create_task(waiter(event))
    await asyncio.sleep(0)
    print("value", (resident_bytes() - before) // TASKS)
    event.set()
    return sum(await asyncio.gather(*tasks, *warm))


print("check", asyncio.run(main()))
