"""a million tasks that sleep at once, until the same second."""
import asyncio
import time

TASKS = 1_000_000


async def sleeper(end):
    await asyncio.sleep(end - time.monotonic())
    return 1


async def main():
    end = time.monotonic() + 2
    tasks = [asyncio.create_task(sleeper(end)) for _ in range(TASKS)]
    total = 0
    for task in tasks:
        total += await task
    return total


print("check", asyncio.run(main()))
