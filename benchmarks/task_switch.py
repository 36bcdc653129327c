"""task switch: 1,000 tasks of sleep(0)."""
import asyncio

TASKS = 1000
ROUNDS = 400


async def worker():
    done = 0
    for _ in range(ROUNDS):
        await asyncio.sleep(0)
        done += 1
    return done


async def main():
    return sum(await asyncio.gather(*(worker() for _ in range(TASKS))))


print("check", asyncio.run(main()))
