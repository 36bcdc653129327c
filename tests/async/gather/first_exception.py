import asyncio


async def ok(name, rounds):
    try:
        for i in range(rounds):
            await asyncio.sleep(0)
        print(name, "finished")
        return name
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def bad(name, rounds):
    for i in range(rounds):
        await asyncio.sleep(0)
    raise ValueError(name)


async def main():
    tasks = [asyncio.create_task(c) for c in (ok("slow", 6), bad("one", 2), bad("two", 3))]
    try:
        await asyncio.gather(*tasks)
    except ValueError as error:
        print("first:", error)
    print([t.done() for t in tasks])
    print(await tasks[0])
    print(repr(tasks[2].exception()))
    results = await asyncio.gather(ok("fine", 1), bad("kept", 0), return_exceptions=True)
    print(results)


asyncio.run(main())
