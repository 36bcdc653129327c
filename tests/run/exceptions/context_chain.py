def show(error, depth=0):
    while error is not None:
        print("  " * depth + repr(error), "suppress" if error.__suppress_context__ else "")
        if error.__cause__ is not None:
            error, depth = error.__cause__, depth + 1
        else:
            error, depth = error.__context__, depth + 1


try:
    try:
        try:
            1 / 0
        finally:
            {}["in finally"]
    except KeyError:
        [].pop()
except IndexError as error:
    show(error)

try:
    try:
        raise ValueError("a")
    except ValueError as a:
        try:
            raise TypeError("b")
        except TypeError as b:
            raise a
except ValueError as error:
    show(error)

try:
    try:
        raise ValueError("cause") from KeyError("root")
    except ValueError as error:
        raise RuntimeError("final") from error
except RuntimeError as error:
    show(error)


def generator():
    try:
        yield 1
    except ValueError:
        raise KeyError("from generator")


g = generator()
next(g)
try:
    try:
        raise IndexError("outer context")
    except IndexError:
        g.throw(ValueError("thrown"))
except KeyError as error:
    show(error)
try:
    raise ValueError("plain")
except ValueError as error:
    print(error.__context__)
    saved = error
try:
    raise saved
except ValueError as error:
    show(error)
