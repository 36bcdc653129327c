# What stands behind `except`: when it is evaluated, and what it may be.
class A(Exception):
    pass


class B(A):
    pass


class C(Exception):
    pass


def say(text, value):
    print("evaluates", text)
    return value


def attempt(raised):
    try:
        raise raised
    except (say("int", ValueError), say("A", A)):
        print("first")
    except say("tuple", (KeyError, (B))):
        print("second")
    except (C, *say("starred", [LookupError])):
        print("third")


attempt(A)
attempt(B)
attempt(C)
attempt(KeyError("k"))
attempt(IndexError("i"))
try:
    attempt(OSError)
except OSError as error:
    print("out", repr(error))

print("-- not exception classes")
for types in ((A, 5), (5, A), (int,), (A, (B, C)), 5, None, "A", [A], (A, A())):
    try:
        try:
            raise A
        except types:
            print("caught")
    except TypeError as error:
        print(error, repr(error.__context__))
try:
    try:
        raise A
    except (A, int):
        print("caught")
except TypeError as error:
    print(error, repr(error.__context__))
try:
    try:
        raise A
    except (B, undefined):
        print("caught")
except NameError as error:
    print(error, repr(error.__context__))
try:
    try:
        raise A
    except undefined:
        print("caught")
except NameError as error:
    print(error, repr(error.__context__))
try:
    raise A
except ():
    print("never")
except (A,):
    print("a tuple of one")


print("-- rebound meanwhile")


def rebind(value):
    global Name
    old, Name = Name, value
    return old


Name = A
try:
    raise A
except (Name, rebind(C)):
    print("the old one", Name.__name__)
Name = C
try:
    raise A
except (rebind(A), Name):
    print("the new one", Name.__name__)


class Changes(Exception):
    def __init__(self):
        global Changes
        Changes = C


try:
    raise Changes
except Changes:
    print("not reached")
except Exception as error:
    print(type(error).__name__)

print("-- a class that says what it is an instance of isn't asked")


class Meta(type):
    def __instancecheck__(cls, instance):
        print("asked")
        return True

    __subclasscheck__ = __instancecheck__


class Asked(Exception, metaclass=Meta):
    pass


try:
    try:
        raise A
    except Asked:
        print("wrong")
except A:
    print("right")

print("-- left early")


def leave_early():
    for number in range(4):
        try:
            raise A(number)
        except A as error:
            if number == 0:
                continue
            if number == 1:
                try:
                    raise C
                except (B, C):
                    continue
            return error.args, number


print(leave_early())


def nested():
    import sys
    try:
        raise A(1)
    except A:
        try:
            raise B(2)
        except (C, B):
            print(repr(sys.exc_info()[1]), repr(sys.exc_info()[1].__context__))
        print(repr(sys.exc_info()[1]))
        try:
            raise C(3) from None
        except C as error:
            print(repr(error.__context__), error.__cause__, error.__suppress_context__)
        print(repr(sys.exc_info()[1]))
    print(sys.exc_info())


nested()


def generator():
    import sys
    try:
        raise A("in the generator")
    except A as error:
        yield repr(sys.exc_info()[1])
        del error
        yield repr(sys.exc_info()[1])
        raise


steps = generator()
try:
    raise C("outside")
except C:
    import sys
    print(next(steps), repr(sys.exc_info()[1]))
print(next(steps), sys.exc_info())
try:
    next(steps)
except A as error:
    print(repr(error), repr(error.__context__))
