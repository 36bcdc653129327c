"""What call_soon_threadsafe() writes before the loop reads its pipe to itself in a round, is read then: the next round has nothing to read.
Seen by the line at which a coroutine dies that the last callback of a round was given."""
import asyncio


async def never():
    pass


def takes(what):
    print('takes it')


def first(loop):
    print('first')
    loop.call_soon_threadsafe(takes, never())


def second(loop):
    print('second')
    loop.call_soon(loop.call_soon_threadsafe, takes, never())


async def main():
    loop = asyncio.get_running_loop()
    for function in first, second:
        loop.call_soon_threadsafe(function, loop)
        await asyncio.sleep(0.01)
        loop.call_soon(function, loop)
        await asyncio.sleep(0.01)


asyncio.run(main())
