import asyncio


class Pause:
    def __await__(self):
        yield


async def job():
    try:
        await Pause()
    finally:
        print("finally begins")
        await Pause()
        print("not reached")


coroutine = job()
coroutine.send(None)
import sys
sys.unraisablehook = lambda u: print(type(u.exc_value).__name__, u.exc_value)
del coroutine
print("after del")
