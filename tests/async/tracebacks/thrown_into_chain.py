import types


@types.coroutine
def pause():
    yield


async def inner():
    await pause()


async def outer():
    await inner()


coroutine = outer()
coroutine.send(None)
coroutine.throw(ValueError("thrown"))
