import types


async def simple(x):
    return x * 2


@types.coroutine
def pause(value):
    received = yield value
    return received


async def pauses():
    print("received", await pause(1))
    print("received", await pause(2))
    return "finished"


c = simple(4)
print(type(c), c.__name__, c.__qualname__, c.cr_running, c.cr_await, c.cr_frame is not None)
try:
    c.send(None)
except StopIteration as stop:
    print("value", stop.value)
for again in (lambda: c.send(None), lambda: c.throw(ValueError)):
    try:
        again()
    except RuntimeError as error:
        print(error)
print(c.close(), c.cr_frame)
p = pauses()
print(p.send(None), p.send("a"))
try:
    p.send("b")
except StopIteration as stop:
    print(stop.value)
p = pauses()
try:
    p.send("early")
except TypeError as error:
    print(error)
p.send(None)
try:
    p.throw(KeyError("into"))
except KeyError as error:
    print("out", error)
p = pauses()
p.send(None)
p.close()
print("closed", p.cr_frame)
unstarted = simple(1)
unstarted.close()
print("never started, closed: no warning")
for bad in (lambda: iter(simple), lambda: [x for x in c], lambda: next(c), lambda: c + 1):
    try:
        bad()
    except TypeError as error:
        print(error)
w = simple(5).__await__()
print(type(w))
try:
    next(w)
except StopIteration as stop:
    print(stop.value)
