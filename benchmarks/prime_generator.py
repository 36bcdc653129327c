"""the tutorials' prime generator; PRIMES is their 3,000 for the full row (38,763,457 times sleep(0))."""
import asyncio
import sys

PRIMES = int(sys.argv[1]) if len(sys.argv) > 1 else 300


async def is_prime(number):
    for divisor in range(2, number):
        await asyncio.sleep(0)
        if number % divisor == 0:
            return False
    return True


async def primes(count):
    number = 1
    while count:
        number += 1
        if await is_prime(number):
            yield number
            count -= 1


async def main():
    last = total = 0
    async for last in primes(PRIMES):
        total += last
    return last, total


print("check", *asyncio.run(main()))
