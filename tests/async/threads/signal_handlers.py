import asyncio
import os
import signal
import threading


async def main():
    loop = asyncio.get_running_loop()
    came = []
    loop.add_signal_handler(signal.SIGUSR1, came.append, "first")
    loop.add_signal_handler(signal.SIGUSR2, came.append, "second")
    os.kill(os.getpid(), signal.SIGUSR1)
    os.kill(os.getpid(), signal.SIGUSR2)
    for _ in range(4):
        print(came)
        await asyncio.sleep(0)
    print(callable(signal.getsignal(signal.SIGUSR1)))
    # One that comes while the loop waits.
    woken = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, woken.set)
    threading.Timer(0.01, os.kill, (os.getpid(), signal.SIGUSR1)).start()
    await woken.wait()
    print("woken")
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
    print(repr(signal.getsignal(signal.SIGUSR1)))

    async def coroutine():
        pass

    for wrong in (lambda: loop.add_signal_handler(signal.SIGKILL, print), lambda: loop.add_signal_handler("x", print),
                  lambda: loop.add_signal_handler(1000, print), lambda: loop.add_signal_handler(signal.SIGUSR1, coroutine),
                  lambda: loop.remove_signal_handler(signal.SIGKILL), lambda: loop.remove_signal_handler(-1)):
        try:
            print(wrong())
        except (TypeError, ValueError, RuntimeError) as error:
            print(type(error).__name__, error)
    print(await asyncio.to_thread(in_thread, loop))


def in_thread(loop):
    try:
        loop.add_signal_handler(signal.SIGUSR1, print)
    except RuntimeError as error:
        return str(error)


asyncio.run(main())
print(repr(signal.getsignal(signal.SIGUSR2)))
