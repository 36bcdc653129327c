# A signal that comes while the program computes wakes the loop, though Python's own handler has run before the loop waits.
import asyncio
import os
import signal


async def computing_when_it_comes():
    loop = asyncio.get_running_loop()
    done = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, done.set)
    os.kill(os.getpid(), signal.SIGUSR1)
    print("sent", sum(range(1000)), done.is_set())
    await done.wait()
    print("woken", loop.remove_signal_handler(signal.SIGUSR1))


async def terminated():
    loop = asyncio.get_running_loop()
    stop = loop.create_future()
    loop.add_signal_handler(signal.SIGTERM, stop.set_result, "terminated")
    signal.raise_signal(signal.SIGTERM)
    print(await stop)


async def several():
    loop = asyncio.get_running_loop()
    came = []
    for number in signal.SIGUSR2, signal.SIGUSR1, signal.SIGHUP:
        loop.add_signal_handler(number, came.append, number.name)
        signal.raise_signal(number)
    signal.raise_signal(signal.SIGUSR1)
    waiting = asyncio.create_task(asyncio.sleep(3600))
    loop.add_signal_handler(signal.SIGINT, waiting.cancel, "interrupted")
    signal.raise_signal(signal.SIGINT)
    try:
        await waiting
    except asyncio.CancelledError as error:
        print(error, came)


asyncio.run(computing_when_it_comes())
asyncio.run(terminated())
asyncio.run(several())
