import sys


def handled():
    try:
        raise ValueError("one")
    except ValueError as error:
        print(sys.exc_info()[0].__name__, sys.exc_info()[1] is error, sys.exception() is error)
        try:
            raise KeyError("two")
        except KeyError as inner:
            print(repr(sys.exception()), repr(inner.__context__))
        print(repr(sys.exception()))
    print(sys.exception(), sys.exc_info())


handled()


def choose(kinds):
    try:
        raise IndexError("i")
    except kinds as error:
        return repr(error)


print(choose(IndexError), choose((KeyError, LookupError)), choose(Exception))
try:
    choose(())
except IndexError:
    print("no match for ()")
try:
    choose(5)
except TypeError as error:
    print(error)
try:
    choose((ValueError, "x"))
except TypeError as error:
    print(error)


def evaluated():
    print("kinds evaluated only when needed")
    return ValueError


try:
    pass
except evaluated():
    pass
try:
    raise ValueError
except evaluated():
    print("matched")


class Matching(type):
    def __instancecheck__(cls, instance):
        return True


def dropped():
    try:
        raise ValueError("kept alive?")
    except ValueError as e:
        saved = e
    try:
        return e
    except UnboundLocalError as error:
        return error, saved


print(dropped())
