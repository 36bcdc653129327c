"""An asynchronous generator of primes, slow on purpose, beside a task that looks for mail.

Usage: primes.py [HOW MANY]
"""
import asyncio
import random
import sys


async def is_prime(number):
    for divisor in range(2, number):
        # Let the others run: without this line nobody would read mail until all primes are found.
        await asyncio.sleep(0)
        if number % divisor == 0:
            return False
    return number > 1


async def primes(count):
    number = 0
    while count:
        number += 1
        if await is_prime(number):
            yield number
            count -= 1


async def print_primes(count):
    async for prime in primes(count):
        print("prime", prime)


async def check_mail(times):
    for _ in range(times):
        for _ in range(200):
            await asyncio.sleep(0)
        print("1 new mail" if random.random() > 0.8 else "no mail")


async def main():
    random.seed(2020)
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    await asyncio.gather(print_primes(count), check_mail(8))


asyncio.run(main())
