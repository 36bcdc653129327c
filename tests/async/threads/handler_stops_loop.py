# A handler of signal.signal() runs while the loop waits or computes.
import asyncio
import os
import signal
import threading

loop = asyncio.new_event_loop()


def handler(number, frame):
    print("handler", signal.Signals(number).name)
    loop.stop()
    loop.call_soon_threadsafe(print, "woken")


async def ticks():
    while True:
        await asyncio.sleep(0.001)


signal.signal(signal.SIGINT, handler)
task = loop.create_task(ticks())
threading.Timer(0.02, os.kill, (os.getpid(), signal.SIGINT)).start()
loop.run_forever()
print("stopped", task.done())
task.cancel()
loop.run_until_complete(asyncio.gather(task, return_exceptions=True))
print(task.cancelled())


class Stopped(Exception):
    pass


def interrupt(number, frame):
    raise Stopped("by signal")


signal.signal(signal.SIGINT, interrupt)
try:
    threading.Timer(0.02, os.kill, (os.getpid(), signal.SIGINT)).start()
    loop.run_until_complete(asyncio.sleep(100))
except Stopped as error:
    print("Stopped", error)
(sleeper,) = asyncio.all_tasks(loop)
sleeper.cancel()
loop.run_until_complete(asyncio.wait([sleeper]))
print(sleeper.cancelled())
loop.close()
