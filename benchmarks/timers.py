"""timers: 100,000 coroutines sleep for different times."""
import asyncio


async def sleeper(n):
    await asyncio.sleep((n * 7919 % 1000) / 10_000)
    return 1


async def main():
    return sum(await asyncio.gather(*(sleeper(n) for n in range(100_000))))


print("check", asyncio.run(main()))
