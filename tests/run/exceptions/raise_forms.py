class Custom(Exception):
    pass


class WithFields(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


def attempt(action):
    try:
        action()
    except BaseException as error:
        print(type(error).__name__, error.args, str(error), repr(error))


def raise_class():
    raise Custom


def raise_instance():
    raise Custom("one", 2)


def raise_fields():
    raise WithFields(7, "seven")


def raise_wrong():
    raise 5


def raise_none():
    raise None


def raise_from():
    raise Custom("effect") from ValueError("cause")


def raise_from_wrong():
    raise Custom from 5


def bare():
    raise


for action in (raise_class, raise_instance, raise_fields, raise_wrong, raise_none, raise_from, raise_from_wrong, bare):
    attempt(action)


def rethrow():
    try:
        raise Custom("again")
    except Custom:
        print("seen")
        raise


attempt(rethrow)
try:
    raise_from()
except Custom as error:
    print(repr(error.__cause__), error.__suppress_context__, error.__context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("k") from None
except KeyError as error:
    print(error.__cause__, repr(error.__context__), error.__suppress_context__)
print(Custom.__mro__)
print(repr(KeyError("k")), str(KeyError("k")), str(KeyError("a", "b")), repr(ValueError()), str(OSError(2, "no")))
