def talker():
    print("starting")
    received = None
    while True:
        try:
            received = yield received
            print("received", received)
        except ValueError as error:
            print("caught", error)
            received = "after error"
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("finally")


g = talker()
print(next(g), g.send(1), g.send("two"))
print(g.throw(ValueError("thrown")))
print(g.throw(ValueError, "old style"))
print(g.close(), g.close())
try:
    g.send(1)
except StopIteration as stop:
    print("stopped", stop.value)
h = talker()
h.close()
print("closed before start")
h = talker()
try:
    h.throw(KeyError("before start"))
except KeyError as error:
    print("passes", error)


def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


i = ignores()
next(i)
try:
    i.close()
except RuntimeError as error:
    print(error)


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return 5


r = returns_on_close()
next(r)
print(r.close())
for bad in (lambda: g.throw(5), lambda: talker().send(3), lambda: talker().throw("text")):
    try:
        bad()
    except TypeError as error:
        print(error)
