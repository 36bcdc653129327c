# Only generators made by types.coroutine delegate to coroutines; cr_await is None while the coroutine runs.
import types


async def inner():
    return 10


@types.coroutine
def allowed():
    result = yield from coroutine
    print("allowed", result)


def refused():
    yield from coroutine


coroutine = inner()
for make in (refused, lambda: (yield from coroutine)):
    try:
        next(make())
    except TypeError as error:
        print(error)
try:
    allowed().send(None)
except StopIteration:
    print("done")


@types.coroutine
def pause():
    print("while it runs:", outer.cr_await, outer.cr_running)
    yield


async def middle():
    await pause()


async def outermost():
    await middle()


outer = outermost()
outer.send(None)
print("suspended:", outer.cr_await.__name__, outer.cr_await.cr_await.__name__, outer.cr_running)
outer.close()
print("closed:", outer.cr_await)
