# virtual-time
# What the functions of asyncio and contextlib keep in tracebacks: what they were given.
import asyncio
import contextlib
import gc

gc.disable()


class Loud:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        return asyncio.sleep(10).__await__()

    def __call__(self):
        return False

    def __del__(self):
        print('dies:', self.name)


async def wrapped():
    await asyncio.ensure_future(Loud('awaitable'))


async def slept():
    await asyncio.sleep(10, Loud('result'))


async def put():
    queue = asyncio.Queue(1)
    await queue.put(1)
    await queue.put(Loud('item'))


async def put_by_task():
    queue = asyncio.Queue(1)
    await queue.put(1)
    await asyncio.create_task(queue.put(Loud("task's item")))


async def condition():
    condition = asyncio.Condition()
    async with condition:
        await condition.wait_for(Loud('predicate'))


async def stack():
    async with contextlib.AsyncExitStack() as stack:
        stack.enter_context(contextlib.suppress(asyncio.CancelledError))
        stack.callback(lambda loud: {}['missing'], Loud('argument'))
        await asyncio.sleep(10)


async def main(function, rounds):
    task = asyncio.create_task(function())
    for _ in range(rounds):
        await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except (asyncio.CancelledError, KeyError) as error:
        print(repr(error))
        del task
        print('is handled')
    await asyncio.sleep(1)
    print('ends')


for function in (wrapped, slept, put, put_by_task, condition, stack):
    for rounds in (1, 5):
        print('==', function.__name__)
        asyncio.run(main(function, rounds))
        print('collects')
        gc.collect()
