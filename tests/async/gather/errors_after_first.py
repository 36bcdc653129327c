import asyncio


async def fails(name, rounds):
    for _ in range(rounds):
        await asyncio.sleep(0)
    print(name, "raises")
    raise ValueError(name)


async def main():
    try:
        await asyncio.gather(fails("a", 1), fails("b", 2), fails("c", 3))
    except ValueError as error:
        print("first:", error)
    for _ in range(5):
        await asyncio.sleep(0)
    print("end")


asyncio.run(main())
