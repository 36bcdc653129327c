"""A signal's handler runs, and may raise, where an awaited function begins."""
import asyncio
import os
import signal


class Raised(Exception):
    pass


log = []


def handler(number, frame):
    log.append(number == signal.SIGUSR1)
    if len(log) > 1:
        raise Raised(len(log))


async def leaf(n):
    return n + 1


async def twice(n):
    return await leaf(n) + await leaf(n)


async def main():
    os.kill(os.getpid(), signal.SIGUSR1)
    print(await twice(1), log)
    for attempt in range(3):
        try:
            os.kill(os.getpid(), signal.SIGUSR1)
            print("not reached", await twice(attempt))
        except Raised as error:
            print("raised", error)
    print(await twice(2), log)


signal.signal(signal.SIGUSR1, handler)
asyncio.run(main())
