"""async generator: async for over a generator, bare and with a suspension every so often."""
import asyncio


async def numbers(n):
    for i in range(n):
        yield i


async def pauses(n):
    for i in range(n):
        if i % 16 == 0:
            await asyncio.sleep(0)
        yield i


async def main():
    total = 0
    async for i in numbers(2_400_000):
        total += i
    async for i in pauses(800_000):
        total += i
    return total


print("check", asyncio.run(main()))
