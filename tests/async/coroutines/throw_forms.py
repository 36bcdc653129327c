class Pause:
    def __await__(self):
        try:
            yield 1
        except ValueError as error:
            print("inside:", repr(error))
            yield 2
        return 3


async def job():
    return await Pause()


coroutine = job()
coroutine.send(None)
print(coroutine.throw(ValueError))
try:
    coroutine.send(None)
except StopIteration as stop:
    print(stop.value)

coroutine = job()
coroutine.send(None)
print(coroutine.throw(ValueError, "text"))
try:
    coroutine.throw(KeyError("key"))
except KeyError as error:
    print(repr(error), coroutine.cr_frame)

for bad in (lambda c: c.throw(5), lambda c: c.throw(ValueError(1), 2), lambda c: c.throw(ValueError, None, 5)):
    coroutine = job()
    coroutine.send(None)
    try:
        bad(coroutine)
    except TypeError as error:
        print(error)
    coroutine.close()

coroutine = job()
try:
    coroutine.throw(OSError("not begun"))
except OSError as error:
    print(error)
