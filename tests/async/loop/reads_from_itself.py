# virtual-time
# call_soon_threadsafe() writes to a pipe that the loop reads in the next round, behind all that is ready by then: what runs there isn't the
# round's last, which shows where what it held dies. The same where a generator is dropped, and where a signal has come.
import asyncio
import os
import signal
import warnings

warnings.simplefilter('always')


async def never():
    pass


def rounds(name, first, count):
    """Callbacks, each alone in its round but for what the loop adds; each holds a coroutine that nobody awaits."""
    coroutine = never()
    coroutine.__qualname__ = f'{name} {4 - count}'
    first()
    if count > 1:
        asyncio.get_running_loop().call_soon(rounds, name, lambda: coroutine, count - 1)


async def play(name, first):
    asyncio.get_running_loop().call_soon(rounds, name, first, 4)
    await asyncio.sleep(1)


async def ticks():
    yield 1
    yield 2


async def main():
    loop = asyncio.get_running_loop()
    await play('quiet', lambda: None)
    await play('called', lambda: loop.call_soon_threadsafe(lambda: None))
    await play('called twice', lambda: [loop.call_soon_threadsafe(lambda: None) for _ in range(2)])
    generators = [ticks()]
    await anext(generators[0])
    await play('dropped', generators.clear)
    loop.add_signal_handler(signal.SIGUSR1, print, 'a signal')
    await play('signal', lambda: os.kill(os.getpid(), signal.SIGUSR1))
    loop.remove_signal_handler(signal.SIGUSR1)


asyncio.run(main())
