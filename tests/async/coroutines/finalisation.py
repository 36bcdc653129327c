import asyncio
import types


@types.coroutine
def suspend():
    yield


async def guarded(name):
    try:
        print(name, "starts")
        await suspend()
        print("not reached")
    finally:
        print(name, "finally")


async def outer():
    try:
        await guarded("inner")
    finally:
        print("outer finally")


c = guarded("dropped")
c.send(None)
print("dropping")
del c
print("dropped")
c = outer()
c.send(None)
c = None
print("rebound")


async def bad_cleanup():
    try:
        await suspend()
    finally:
        await suspend()


c = bad_cleanup()
c.send(None)
try:
    c.close()
except RuntimeError as error:
    print(error)


async def deep(n):
    if n == 0:
        await suspend()
    else:
        await deep(n - 1)


c = deep(50)
c.send(None)
print(c.cr_await is not None)
del c
print("deep one gone")
