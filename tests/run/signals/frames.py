# Handlers of signals get the frame that they interrupt.
import asyncio
import os
import signal
import threading


def show(name, frame):
    print(name, frame.f_code.co_name, frame.f_lineno, os.path.basename(frame.f_code.co_filename), type(frame).__name__)
    names = []
    while frame:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    print(names)


def handler(number, frame):
    show(signal.Signals(number).name, frame)


def raises():
    signal.raise_signal(signal.SIGUSR1)


def kills():
    os.kill(os.getpid(), signal.SIGUSR2)


class Some:
    def method(self):
        raises()


def generator():
    yield 1
    raises()
    yield 2


signal.signal(signal.SIGUSR1, handler)
signal.signal(signal.SIGUSR2, handler)
signal.raise_signal(signal.SIGUSR1)
raises()
kills()
Some().method()
print(list(generator()))
[raises() for _ in range(1)]
sorted([1], key=lambda _: raises())


async def inner():
    raises()
    await asyncio.sleep(0)
    kills()


async def main():
    await inner()
    await asyncio.create_task(inner())
    asyncio.get_running_loop().call_soon(raises)
    await asyncio.sleep(0)


def only_own(number, frame):
    print("in main", frame.f_code.co_name, frame.f_lineno)


signal.signal(signal.SIGUSR1, only_own)
signal.signal(signal.SIGUSR2, only_own)
asyncio.run(main())


def fails(number, frame):
    raise InterruptedError(f"in {frame.f_code.co_name}")


signal.signal(signal.SIGUSR1, fails)
try:
    raises()
except InterruptedError as error:
    traceback = error.__traceback__
    while traceback:
        print(traceback.tb_frame.f_code.co_name, traceback.tb_lineno)
        traceback = traceback.tb_next
    print(error)
