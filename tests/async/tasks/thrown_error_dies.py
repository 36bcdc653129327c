# When the error dies that was thrown into a task, with what its traceback keeps: behind the scheduling of the next step if it came from what
# the task waited for, before it if the task was cancelled before its step.
import asyncio
import gc

gc.disable()


async def ticks(name):
    try:
        yield 1
        yield 2
    finally:
        print('finalized', name)


async def iterates(name, wait):
    async for tick in ticks(name):
        await wait()


async def swallows(name, wait):
    try:
        await iterates(name, wait)
    except (asyncio.CancelledError, ValueError) as error:
        print(name, repr(error))
    for number in range(5):
        await asyncio.sleep(0)
        print(name, number)


async def cancelled():
    task = asyncio.create_task(swallows('cancelled', lambda: asyncio.sleep(10)))
    await asyncio.sleep(0)
    task.cancel()
    await task


async def cancelled_twice():
    task = asyncio.create_task(swallows('cancelled twice', lambda: asyncio.sleep(10)))
    await asyncio.sleep(0)
    task.cancel()
    task.cancel()
    await task


async def cancelled_when_ready():
    task = asyncio.create_task(swallows('cancelled when ready', lambda: asyncio.sleep(0)))
    await asyncio.sleep(0)
    task.cancel()
    await task


async def failed():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(swallows('failed', lambda: future))
    await asyncio.sleep(0)
    future.set_exception(ValueError('future'))
    del future
    await task


async def bad_yield():
    class Bad:
        def __await__(self):
            try:
                yield 'bad'
            except RuntimeError as error:
                raise ValueError from error

    await asyncio.create_task(swallows('bad', Bad))


for main in (cancelled, cancelled_twice, cancelled_when_ready, failed, bad_yield):
    asyncio.run(main())
