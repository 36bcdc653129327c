import asyncio


async def value(v, rounds=0):
    for _ in range(rounds):
        await asyncio.sleep(0)
    print("done", v)
    return v


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(future.set_result, "future")
    task = asyncio.create_task(value("task", 2))
    print(await asyncio.gather(value("a", 3), future, task, value("b"), task))
    gathering = asyncio.gather(value("x"), value("y"))
    print(type(gathering).__name__, gathering.done())
    print(await gathering, gathering.done(), gathering.result())
    same = value("same")
    print(await asyncio.gather(same, same))
    try:
        asyncio.gather(5)
    except TypeError as error:
        print(error)
    print(await asyncio.gather(*[value(i) for i in range(3)], return_exceptions=True))
    nested = await asyncio.gather(asyncio.gather(value(1), value(2)), asyncio.gather(value(3)))
    print(nested)


asyncio.run(main())
