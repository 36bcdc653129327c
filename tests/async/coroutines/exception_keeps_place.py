import sys


async def job():
    try:
        raise ValueError("handled")
    except ValueError:
        await Pause()
        print(sys.exc_info()[1])
    print(sys.exc_info()[1])


class Pause:
    def __await__(self):
        yield


coroutine = job()
try:
    raise KeyError("outer")
except KeyError:
    coroutine.send(None)
    print(repr(sys.exc_info()[1]))
print(sys.exc_info()[1])
try:
    coroutine.send(None)
except StopIteration:
    print("stop", sys.exc_info()[1] is not None)
