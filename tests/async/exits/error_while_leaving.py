# virtual-time
# A run that ends with another error while it closes after the first: until that is gone lives what the first one had in its traceback when
# the closing began, though those who have asked for the task's result since have taken its traceback.
import asyncio


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('dies', self.name)


def leave():
    held = Held('leave')
    raise SystemExit(3)


async def leaves():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        leave()


async def stops():
    try:
        await asyncio.sleep(100)
    finally:
        asyncio.get_running_loop().stop()
        await asyncio.sleep(0)
        await asyncio.sleep(0)


async def asks(task):
    try:
        await task
    except BaseException as error:
        print('asks', repr(error))
    await asyncio.sleep(100)


async def main():
    left = asyncio.create_task(leaves())
    asking = [asyncio.create_task(asks(left)) for _ in range(2)]
    stopping = asyncio.create_task(stops())
    await asyncio.sleep(1)
    left.cancel()
    await asyncio.sleep(100)


def with_runner():
    with asyncio.Runner() as runner:
        runner.run(main())


for run in lambda: asyncio.run(main()), with_runner:
    try:
        run()
    except BaseException as error:
        print('run', repr(error), repr(error.__context__), error.__context__.__traceback__)
    print('end')
