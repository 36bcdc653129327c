import asyncio


async def main():
    gathering = asyncio.gather()
    print(type(gathering).__name__, gathering.done())
    print(await gathering)
    task = asyncio.create_task(asyncio.sleep(0, "x"))
    print(await asyncio.gather(task, task, task))
    print(await asyncio.gather(task, asyncio.sleep(0, "y")))
    gathering = asyncio.gather(asyncio.sleep(0, 1))
    print(await gathering, await gathering, gathering.result())
    try:
        gathering.set_result(2)
    except asyncio.InvalidStateError as error:
        print(error)
    print(repr(gathering))


asyncio.run(main())
try:
    asyncio.gather()
except RuntimeError as error:
    print(error)
