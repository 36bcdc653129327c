"""raise and catch through ten awaits."""
import asyncio


async def descend(depth):
    if depth == 0:
        raise ValueError
    return await descend(depth - 1)


async def main():
    caught = 0
    for _ in range(150_000):
        try:
            await descend(10)
        except ValueError:
            caught += 1
    return caught


print("check", asyncio.run(main()))
