"""gather of a million tasks at once."""
import asyncio


async def job(n):
    return n & 7


async def main():
    return sum(await asyncio.gather(*(job(n) for n in range(1_000_000))))


print("check", asyncio.run(main()))
