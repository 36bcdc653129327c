# virtual-time
# An error that goes into a frame which is handling another gets that as its context: what was its context dies first, then the entries of
# its traceback that no handler has seen.
import asyncio
import gc

gc.disable()


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('dies', self.name)


async def waits(name):
    held = Held('waits ' + name)
    await asyncio.get_running_loop().create_future()


async def calls(name, coroutine):
    held = Held('calls ' + name)
    await coroutine


async def recovers(name, first, second):
    try:
        await first
    except asyncio.CancelledError as error:
        print(name, 'recovers', error.args)
        await second


async def main():
    inner = [recovers(f'inner {number}', calls(f'first {number}', waits(f'first {number}')), calls(f'second {number}', waits(f'second {number}')))
             for number in (1, 2)]
    task = asyncio.create_task(calls('all', recovers('outer', calls('before', inner[0]), calls('after', inner[1]))))
    del inner
    for number in range(4):
        await asyncio.sleep(1)
        task.cancel(number)
    try:
        await task
    except asyncio.CancelledError as error:
        print('main', error.args)
        del task
    print('ends')


asyncio.run(main())
print('collects')
gc.collect()
