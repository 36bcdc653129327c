import asyncio


async def counter(name, upto):
    for i in range(1, upto + 1):
        print(name, i)
        await asyncio.sleep(0)
    print(name, "finished")
    return name.upper()


async def main():
    tasks = [asyncio.create_task(counter(name, upto)) for name, upto in (("a", 3), ("b", 2), ("c", 4))]
    print("created")
    for task in tasks:
        print("result", await task)
    print(await asyncio.gather(counter("x", 1), counter("y", 2)))


asyncio.run(main())
