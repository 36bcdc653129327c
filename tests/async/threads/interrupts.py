# Ctrl-C under asyncio.run(): the first cancels the main task, the second raises KeyboardInterrupt wherever it comes.
import asyncio
import os
import signal
import threading


def press(delay):
    threading.Timer(delay, os.kill, (os.getpid(), signal.SIGINT)).start()


async def waits():
    press(0.01)
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("cancelled", asyncio.current_task().cancelling())
        raise


async def swallows():
    try:
        await waits()
    except asyncio.CancelledError:
        asyncio.current_task().uncancel()
    return "goes on"


async def stubborn():
    try:
        await waits()
    except asyncio.CancelledError:
        try:
            press(0.01)
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            print("not by the second")
        finally:
            print("finally")


async def computes():
    press(0.01)
    number = 0
    try:
        while not asyncio.current_task().cancelling():
            number += 1
        print("computed to the end")
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("cancelled afterwards")
        raise


for main in (waits, swallows, stubborn, computes):
    print(main.__name__)
    try:
        print(asyncio.run(main()))
    except KeyboardInterrupt as error:
        print("KeyboardInterrupt", error.args)
    print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)


came = False


def own(number, frame):
    global came
    came = True
    print("own handler")


signal.signal(signal.SIGINT, own)


async def keeps_own():
    press(0.01)
    while not came:
        await asyncio.sleep(0.001)
    return signal.getsignal(signal.SIGINT) is own


print(asyncio.run(keeps_own()))
