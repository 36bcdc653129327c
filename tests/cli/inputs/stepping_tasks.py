import asyncio


async def rest(name, rounds):
    for number in range(rounds):
        await asyncio.sleep(0)
        number = number + 1
    return name


async def work(name, rounds):
    got = await rest(name, rounds)
    got = got.upper()
    return got


async def main():
    both = await asyncio.gather(work("a", 1), work("b", 2))
    print("both", both)


asyncio.run(main())
print("over")
