# A function that catches an exception and goes on stands in its traceback, too: if somebody keeps the exception, its
# variables live as long.
import gc
import sys


class Loud:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)


kept = []


def fail(name):
    local = Loud(name)
    raise ValueError(name)


def keeps(argument):
    own = Loud("own")
    try:
        fail("first")
    except ValueError as error:
        kept.append(error)
    later = Loud("later")
    return 1


keeps(Loud("argument"))
print("returned")
kept.clear()
print("-- nobody keeps it")


def drops(argument):
    own = Loud("own")
    try:
        fail("first")
    except ValueError as error:
        print("caught")


drops("argument")
print("-- returned from the handler")


def returns(argument):
    own = Loud("own")
    try:
        fail("first")
    except ValueError as error:
        return error


error = returns(Loud("argument"))
print("returned", error)
del error
print("-- only the traceback")


def gives_traceback(argument):
    own = Loud("own")
    try:
        fail("first")
    except ValueError:
        return sys.exc_info()[2]


traceback = gives_traceback(Loud("argument"))
print("returned")
del traceback
print("-- two exceptions share the frame")


def two():
    own = Loud("own")
    for name in "first", "second":
        try:
            fail(name)
        except ValueError as error:
            kept.append(error)


two()
kept.pop(0)
print("one is gone")
kept.clear()
print("-- kept, and another one leaves")


def kept_and_failing():
    own = Loud("own")
    try:
        fail("first")
    except ValueError as error:
        kept.append(error)
    fail("second")


try:
    kept_and_failing()
except ValueError:
    print("caught")
print("second is gone")
kept.clear()
print("-- kept, and raised again")


def kept_and_raised():
    own = Loud("own")
    try:
        fail("first")
    except ValueError as error:
        kept.append(error)
        raise


try:
    kept_and_raised()
except ValueError:
    print("caught")
kept.clear()
print("-- cleared first")


def deletes(argument):
    own = Loud("own")
    try:
        fail("first")
    except ValueError as error:
        kept.append(error)
    del own
    argument = None


deletes("text")
print("returned")
kept.clear()
print("-- a cycle")


def cycle():
    own = Loud("own")
    try:
        raise ValueError
    except ValueError as error:
        saved = error


gc.collect()
gc.disable()
cycle()
print("returned")
gc.enable()
print(gc.collect() > 0)
print("-- broken by hand")


def broken():
    own = Loud("own")
    saved = None
    try:
        fail("first")
    except ValueError as error:
        saved = error
    saved = None
    print("set")


broken()
print("-- finally, with, nested")


class Swallows:
    def __enter__(self): return self
    def __exit__(self, kind, value, traceback):
        kept.append(value)
        return True


def swallows():
    own = Loud("own")
    with Swallows():
        fail("first")
    other = Loud("other")


swallows()
print("returned")
kept.clear()


def swallows_in_finally():
    own = Loud("own")
    try:
        fail("first")
    finally:
        kept.append(sys.exc_info()[1])
        return 5


print(swallows_in_finally())
kept.clear()


def nested():
    own = Loud("own")
    try:
        try:
            fail("first")
        except ValueError as error:
            kept.append(error)
            fail("second")
    except ValueError as error:
        kept.append(error)


nested()
print("returned", kept[1].__context__)
kept.pop(0)
print("the context lives")
kept.clear()
print("-- a cell and a global as names")


def in_cell():
    own = Loud("own")
    try:
        fail("first")
    except ValueError as error:
        show = lambda: print(error)
        show()
    del show
    print("end")


in_cell()


def in_global():
    global error
    own = Loud("own")
    try:
        fail("first")
    except ValueError as error:
        print(error)
    print("end")


in_global()
print("-- raised again elsewhere")


def raises(error):
    local = Loud("of raises")
    try: raise error
    finally: del error


def hands_on():
    own = Loud("own")
    try:
        fail("first")
    except ValueError as error:
        try:
            raises(error)
        except ValueError:
            pass
        kept.append(error)


hands_on()
print("returned")
kept.clear()
print("-- generators")


def generates():
    own = Loud("own")
    try:
        yield 1
    except ValueError as error:
        kept.append(error)
    yield 2
    last = Loud("last")


g = generates()
next(g)
print(g.throw(ValueError("thrown")))
g.close()
print("closed")
del g
kept.clear()


def fails(argument):
    own = Loud("own")
    yield own
    raise ValueError("from the generator")


try:
    for x in fails(Loud("argument")):
        del x
except ValueError:
    print("caught")
print("-- a generator that is closed")


def closes():
    own = Loud("own")
    try:
        yield 1
    finally:
        print("finally")


g = closes()
next(g)
g.close()
print("closed")
print("-- not begun")
g = closes()
try:
    g.throw(ValueError)
except ValueError:
    print("caught")


def not_begun(argument): yield 1


try:
    not_begun(Loud("argument")).throw(ValueError)
except ValueError:
    print("caught")
print("-- stop iteration")


def stops(argument):
    own = Loud("own")
    raise StopIteration
    yield 1


try:
    next(stops(Loud("argument")))
except RuntimeError as error:
    print("caught", type(error.__cause__).__name__)
print("-- yield from")


def outer():
    own = Loud("outer's")
    yield from fails(Loud("argument"))


try:
    list(outer())
except ValueError:
    print("caught")
print("end")
