import asyncio


class Pause:
    def __await__(self):
        try:
            yield
        finally:
            print("Pause closed")


async def inner():
    try:
        await Pause()
    finally:
        print("inner closed")


async def outer():
    try:
        await inner()
    except BaseException as error:
        print("outer sees", type(error).__name__)
        raise
    finally:
        print("outer closed")


coroutine = outer()
coroutine.send(None)
coroutine = None
print("end")
