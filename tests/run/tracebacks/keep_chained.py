# What tracebacks keep: contexts, causes, groups, re-raising, taking tracebacks off.
import traceback


class Loud:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)


def fail(name, kind=ValueError):
    local = Loud(name)
    raise kind(name)


def chained():
    own = Loud("own")
    try:
        fail("first")
    except ValueError as error:
        fail("second", KeyError)


try:
    chained()
except KeyError as error:
    print("caught", type(error.__context__))
print("-- from")


def from_():
    own = Loud("own")
    try:
        fail("first")
    except ValueError as error:
        raise KeyError from error


try:
    from_()
except KeyError as error:
    print("caught", type(error.__cause__))
print("-- from None")
try:
    try:
        fail("first")
    except ValueError:
        raise KeyError from None
except KeyError as error:
    print("caught", type(error.__context__))
    error.__context__ = None
    print("without context")
print("-- raise again")


def again():
    own = Loud("own")
    try:
        fail("first")
    except ValueError:
        print("again")
        raise


try:
    again()
except ValueError:
    print("caught")


def again_by_name():
    own = Loud("own")
    try:
        fail("first")
    except ValueError as error:
        raise error


try:
    again_by_name()
except ValueError:
    print("caught")
print("-- finally and with")


class Manager:
    def __enter__(self): return Loud("entered")
    def __exit__(self, *exc): print("exit"); return False


def cleans():
    own = Loud("own")
    try:
        with Manager() as entered:
            fail("first")
    finally:
        print("finally")


try:
    cleans()
except ValueError:
    print("caught")
print("-- swallowed")


class Swallows(Manager):
    def __exit__(self, *exc): print("exit"); return True


def swallows():
    own = Loud("own")
    with Swallows() as entered:
        fail("first")
    print("behind")


swallows()
print("-- taking the traceback off")
try:
    fail("first")
except ValueError as error:
    error.__traceback__ = None
    print("caught")
try:
    fail("first")
except ValueError as error:
    error.with_traceback(None)
    print("caught")
print("-- clear_frames")
try:
    recursion = lambda n: fail("first") if n == 0 else recursion(n - 1)
    recursion(2)
except ValueError as error:
    traceback.clear_frames(error.__traceback__)
    print("caught")
try:
    fail("first")
except ValueError as error:
    error.__traceback__.tb_next.tb_frame.clear()
    print("cleared")
print("-- printed")
try:
    chained()
except KeyError as error:
    text = traceback.format_exc()
    print(len(text.splitlines()))
print("-- groups")


def group():
    own = Loud("own")
    errors = []
    for name in "ab":
        try:
            fail(name)
        except ValueError as error:
            errors.append(error)
    try:
        raise ExceptionGroup("group", errors)
    finally:
        del errors, own


try:
    group()
except* ValueError as errors:
    print("caught", len(errors.exceptions))
print("-- assert and SystemExit")


def asserts(x): assert x.name == "no", x.name


try:
    asserts(Loud("yes"))
except AssertionError:
    print("caught")


def exits():
    x = Loud("x")
    raise SystemExit


try:
    exits()
except SystemExit:
    print("caught")
print("-- loops")
for n in range(3):
    try:
        fail(f"turn {n}")
    except ValueError:
        print("caught", n)
        continue
    finally:
        print("finally")


def returns():
    try:
        fail("first")
    except ValueError:
        return "returned"


print(returns())
print("-- handled, then another")


def two():
    try:
        fail("one")
    except ValueError:
        pass
    x = Loud("x")
    fail("two")


try:
    two()
except ValueError:
    print("caught")
print("end")
