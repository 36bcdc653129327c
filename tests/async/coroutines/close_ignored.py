class Pause:
    def __await__(self):
        yield


async def stubborn():
    while True:
        try:
            await Pause()
        except GeneratorExit:
            print("ignored")


coroutine = stubborn()
coroutine.send(None)
try:
    coroutine.close()
except RuntimeError as error:
    print(error)


async def answers():
    try:
        await Pause()
    except GeneratorExit:
        return "value"


coroutine = answers()
coroutine.send(None)
print(coroutine.close())


async def fails():
    try:
        await Pause()
    finally:
        1 / 0


coroutine = fails()
coroutine.send(None)
try:
    coroutine.close()
except ZeroDivisionError as error:
    print(error, repr(error.__context__))


async def leaves():
    try:
        await Pause()
    except GeneratorExit:
        while True:
            await Pause()


coroutine = leaves()
coroutine.send(None)
import sys
sys.unraisablehook = lambda unraisable: print(unraisable.err_msg, unraisable.exc_value, unraisable.object is not None)
del coroutine
print("end")
