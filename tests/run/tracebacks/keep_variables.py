# A traceback keeps the variables of the calls that it passed through, until it dies.
import weakref


class Loud:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)


def local_and_argument(argument, plain):
    local = Loud("local")
    again = local
    number = plain + 1
    raise ValueError


def outer(argument):
    own = Loud("outer's")
    local_and_argument(argument, 1)


try:
    outer(Loud("argument"))
except ValueError:
    print("caught")
print("-- saved")

saved = None
try:
    outer(Loud("argument"))
except ValueError as error:
    saved = error
print("after the handler")
saved = None
print("-- rebound and deleted")


def rebinds(argument):
    x = Loud("x")
    del x
    y = Loud("y")
    y = Loud("second y")
    raise ValueError


try:
    rebinds(Loud("argument"))
except ValueError:
    print("caught")
print("-- temporaries die at once")


def temporaries():
    kept = Loud("kept")
    print(Loud("temporary"), missing)


Loud.__str__ = lambda self: self.name
try:
    temporaries()
except NameError:
    print("caught")
print("-- methods, defaults, *args, **kwargs")


class Box:
    def __init__(self, name): self.inside = Loud(name)
    def fail(self, a=Loud("default"), *args, key, **others):
        local = [a, key]
        raise KeyError(key.name)


try:
    Box("box").fail(Loud("a"), Loud("b"), key=Loud("key"), other=Loud("other"))
except KeyError as error:
    print("caught", error)
print("-- a constructor")


class Fails:
    def __init__(self): self.inside = Loud("inside"); raise ValueError
    def __del__(self): print("del Fails")


try:
    Fails()
except ValueError:
    print("caught")
print("-- closures")


def maker():
    captured = Loud("captured")
    def inner(argument):
        x = captured
        raise ValueError
    return inner


try:
    maker()(Loud("argument"))
except ValueError:
    print("caught")


def has_cells(argument):
    local = Loud("cell")
    def inner(): return argument, local
    other = Loud("other")
    raise ValueError


try:
    has_cells(Loud("argument"))
except ValueError:
    print("caught")
print("-- lambdas and comprehensions")
try:
    (lambda a: a.missing)(Loud("of the lambda"))
except AttributeError as error:
    error.obj = None
    print("caught")
try:
    [1 / (n - 1) for n in range(3) for x in [Loud(f"item {n}")]]
except ZeroDivisionError:
    print("caught")


def comprehending(argument):
    return {x.name: [y.missing for y in [Loud("y"), Loud("z")]] for x in [Loud("x")]}


try:
    comprehending(Loud("argument"))
except AttributeError as error:
    print("caught")
    del error.obj
print("-- class bodies")
try:
    class Body:
        attribute = Loud("attribute")
        raise ValueError
except ValueError:
    print("caught")
print("-- weak references")


class Thing: pass


def weak():
    thing = Thing()
    global reference
    reference = weakref.ref(thing, lambda r: print("gone"))
    raise ValueError


try:
    weak()
except ValueError:
    print("caught", reference() is not None)
print(reference())
print("-- innermost first")


def recursive(n):
    x = Loud(f"x{n}")
    if n: recursive(n - 1)
    else: raise ValueError


try:
    recursive(4)
except ValueError:
    print("caught")


def keeps_many():
    a, b, c, d, e, f = [Loud(name) for name in "abcdef"]
    g = "text", 1.5
    h = Loud("h")
    raise ValueError


try:
    keeps_many()
except ValueError:
    print("caught")
print("-- through built-in functions")


def key(x):
    local = Loud("local of key")
    raise ValueError


try:
    sorted([Loud("1"), Loud("2")], key=key)
except ValueError:
    print("caught")
print("-- sharing what the caller has")


def shared(argument): raise ValueError


def sharer():
    mine = Loud("mine")
    try:
        shared(mine)
    except ValueError:
        print("caught")
    del mine
    print("deleted")


sharer()
print("end")
