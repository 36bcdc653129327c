"""gather of many tasks, in groups; the full row of a million in one gather is gather_million.py."""
import asyncio


async def job(n):
    return n & 7


async def main():
    total = 0
    for _ in range(10):
        total += sum(await asyncio.gather(*(job(n) for n in range(10_000))))
    return total


print("check", asyncio.run(main()))
