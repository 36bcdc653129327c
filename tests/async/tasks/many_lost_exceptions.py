import asyncio


async def lost(n):
    if n % 2:
        raise ValueError(n)
    return n


async def main():
    tasks = [asyncio.create_task(lost(n)) for n in range(4)]
    await asyncio.sleep(0)
    print([t.done() for t in tasks])
    try:
        await tasks[1]
    except ValueError as error:
        print("looked at", error)
    tasks.clear()
    print("cleared")
    asyncio.ensure_future(lost(5))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("end of main")
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("never looked at"))


asyncio.run(main())
