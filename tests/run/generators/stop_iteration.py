def raises_stop():
    yield 1
    raise StopIteration("inside")


try:
    list(raises_stop())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def leaks():
    yield next(iter([]))


try:
    list(leaks())
except RuntimeError as error:
    print(error)


def running():
    yield next(me)


me = running()
try:
    next(me)
except ValueError as error:
    print(error)


def empty():
    return
    yield


print(list(empty()), next(empty(), "default"))
try:
    next(empty())
except StopIteration as stop:
    print(repr(stop), stop.value)


def lazy():
    print("body starts")
    yield


g = lazy()
print("created", type(g), g.__name__, g.gi_running, g.gi_frame is not None)
next(g)
print(list(g), g.gi_frame)


def error_ends():
    yield 1
    raise KeyError("k")


e = error_ends()
print(next(e))
for _ in range(2):
    try:
        print(next(e))
    except (KeyError, StopIteration) as error:
        print(repr(error))
print(repr(lazy()).startswith("<generator object lazy at 0x"), iter(e) is e)
