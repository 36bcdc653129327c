import types


@types.coroutine
def suspend():
    yield "suspended"


async def chain(coroutine):
    return await coroutine


async def bottom():
    try:
        await suspend()
    finally:
        print("bottom finalised")


coroutine = bottom()
for _ in range(300):
    coroutine = chain(coroutine)
print(coroutine.send(None))
del coroutine
print("gone")
coroutine = bottom()
for _ in range(300):
    coroutine = chain(coroutine)
coroutine.send(None)
try:
    coroutine.throw(KeyError("through all"))
except KeyError as error:
    print(repr(error))
    depth, tb = 0, error.__traceback__
    while tb:
        depth, tb = depth + 1, tb.tb_next
    print(depth)
