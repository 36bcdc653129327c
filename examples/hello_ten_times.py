"""Hello, three seconds, world: ten times in a row, then ten times at once."""
import asyncio
import time


def hello_slowly():
    print("hello", end=" ")
    time.sleep(3)
    print("world", end=" ")


async def hello():
    print("hello", end=" ")
    await asyncio.sleep(3)
    print("world", end=" ")


async def all_at_once():
    await asyncio.gather(*(hello() for _ in range(10)))


begin = time.monotonic()
for _ in range(10):
    hello_slowly()
print(f"\n{time.monotonic() - begin:.0f} s one after the other")

begin = time.monotonic()
asyncio.run(all_at_once())
print(f"\n{time.monotonic() - begin:.0f} s together")
