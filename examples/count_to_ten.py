"""Several coroutines count to ten at the same time; each await hands over to the next in line."""
import asyncio


async def count(name):
    for number in range(1, 11):
        print(f"{name}{number}", end=" ")
        await asyncio.sleep(0)
    return name


async def main():
    finished = await asyncio.gather(*(count(name) for name in "abcde"))
    print()
    print("finished:", ", ".join(finished))


asyncio.run(main())
