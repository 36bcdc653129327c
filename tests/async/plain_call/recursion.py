"""Recursion through awaited calls is bounded by memory, whether or not it suspends at the end or on the way."""
import asyncio
import sys


async def down(n, pause):
    if n == 0:
        if pause:
            await asyncio.sleep(0)
        return 0
    return 1 + await down(n - 1, pause)


async def pauses(n):
    if n == 0:
        return 0
    if n % 100 == 0:
        await asyncio.sleep(0)
    return 1 + await pauses(n - 1)


async def fails(n):
    if n == 0:
        raise ValueError("at the bottom")
    try:
        return await fails(n - 1)
    except ValueError:
        if n % 50 == 0:
            raise
        raise
    finally:
        pass


async def endless(n):
    return await endless(n + 1)


async def endless_with_pauses(n):
    if n % 1000 == 0:
        await asyncio.sleep(0)
    return 1 + await endless_with_pauses(n + 1)


async def main():
    deep = 300 if sys.implementation.name == "cpython" else 300_000
    print(await down(deep, False) == deep, await down(deep, True) == deep, await pauses(deep) == deep)
    print(await asyncio.gather(*(down(200, i % 2) for i in range(4))))
    try:
        await fails(250)
    except ValueError as error:
        depth, entry = 0, error.__traceback__
        while entry:
            depth, entry = depth + 1, entry.tb_next
        print(error, depth)
    for function in (endless, endless_with_pauses):
        try:
            await function(0)
        except RecursionError:
            print("RecursionError")


asyncio.run(main())
