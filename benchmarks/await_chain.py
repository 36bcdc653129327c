"""await chain: fib by awaits."""
import asyncio


async def fib(n):
    if n < 2:
        return n
    return await fib(n - 1) + await fib(n - 2)


print("check", asyncio.run(fib(31)))
