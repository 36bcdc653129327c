# The error that main ends with is raised once more while run() ends: what its first traceback keeps lives until that is over.
import asyncio
import gc

gc.disable()


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('dies', self.name)


async def waits(name, future, shielding):
    held = Held(name)
    try:
        await future
    except asyncio.CancelledError:
        print(name, 'is cancelled')
        await shielding


async def main():
    future = asyncio.get_running_loop().create_future()
    shared = asyncio.get_running_loop().create_future()
    asyncio.create_task(waits('other', future, shared))
    asyncio.get_running_loop().call_later(0.001, shared.set_exception, ValueError('shared'))
    await waits('main', shared, None)


try:
    asyncio.run(main())
except ValueError as error:
    print(repr(error))
print('ends')
gc.collect()
