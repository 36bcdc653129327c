import asyncio


class Yields:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        print("result of yield:", (yield self.value))
        return "finished"


async def awaits(value):
    return await Yields(value)


async def itself():
    await asyncio.current_task()


async def main():
    print(await awaits(None))
    for value in (5, "text", [1]):
        try:
            await awaits(value)
        except RuntimeError as error:
            print(error)
    task = asyncio.create_task(itself())
    try:
        await task
    except RuntimeError as error:
        print(str(error).split("<")[0], task.done())
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(awaits(future))
    try:
        await task
    except RuntimeError as error:
        print(str(error).split(" in task ")[0], "/", str(error).rsplit(">", 1)[-1][:40])
    for wrong in (5, None, "x", [], print):
        try:
            await wrong
        except TypeError as error:
            print(error)


asyncio.run(main())
