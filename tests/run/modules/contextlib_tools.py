import contextlib
from contextlib import contextmanager, suppress, closing, ExitStack, nullcontext, redirect_stdout
import io


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        print("handled", error)
    finally:
        print(f"</{name}>")


with tag("b") as t:
    print(t)
with tag("i"):
    raise ValueError("inside")
try:
    with tag("u"):
        raise KeyError("not handled")
except KeyError as error:
    print(repr(error))


@tag("decorated")
def function():
    print("in function")
    return 5


print(function(), function())
with suppress(KeyError, IndexError):
    {}["x"]
    print("not reached")
try:
    with suppress(KeyError):
        raise ValueError("passes")
except ValueError as error:
    print(error)


class Closable:
    def close(self):
        print("closed")


with closing(Closable()) as c:
    print(type(c).__name__)
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "xy"]
    stack.callback(print, "callback", 1)
    stack.push(lambda *exc: print("pushed", exc[0]))
    print(names)
with nullcontext(7) as n:
    print(n)
out = io.StringIO()
with redirect_stdout(out):
    print("captured")
print(repr(out.getvalue()))


@contextmanager
def no_yield():
    if False:
        yield


@contextmanager
def two_yields():
    yield 1
    yield 2


for bad in (no_yield, two_yields):
    try:
        with bad():
            pass
    except RuntimeError as error:
        print(error)


class Both(contextlib.ContextDecorator):
    def __enter__(self):
        print("enter")

    def __exit__(self, *exc):
        print("exit")


@Both()
def decorated():
    print("body")


decorated()
with ExitStack() as stack:
    stack.enter_context(suppress(ZeroDivisionError))
    1 / 0
print("after")
