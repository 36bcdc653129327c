import asyncio


async def job(rounds, error=None):
    for _ in range(rounds):
        await asyncio.sleep(0)
    if error:
        raise error
    return rounds


async def main():
    tasks = [asyncio.create_task(job(n)) for n in (5, 1, 3)]
    first = next(iter(asyncio.as_completed(tasks)))
    print(await first, [t.done() for t in tasks])
    await asyncio.wait(tasks)
    print(sorted([await c for c in asyncio.as_completed(tasks)]))
    results = []
    for c in asyncio.as_completed([job(2), job(1, ValueError("v")), job(0)]):
        try:
            results.append(await c)
        except ValueError as error:
            results.append(error)
    print(sorted(map(repr, results)))
    same = asyncio.create_task(job(1))
    print(len([await c for c in asyncio.as_completed([same, same])]))
    tasks = [asyncio.create_task(job(n)) for n in (4, 2)]
    tasks[1].cancel()
    for c in asyncio.as_completed(tasks):
        try:
            print(await c)
        except asyncio.CancelledError:
            print("one was cancelled")


asyncio.run(main())
