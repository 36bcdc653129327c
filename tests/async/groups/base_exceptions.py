import asyncio


class Own(BaseException):
    pass


async def raises(error):
    await asyncio.sleep(0)
    raise error


async def main(error):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(raises(error))
            await asyncio.sleep(10)
    except BaseException as caught:
        print("main sees", repr(caught))
        raise


for error in (KeyboardInterrupt("k"), SystemExit(3), Own("own"), GeneratorExit("g")):
    try:
        asyncio.run(main(error))
    except BaseException as caught:
        print("run raises", repr(caught))
