def a():
    try:
        return print("a body") or 1
    finally:
        print("a finally")


def b():
    try:
        raise ValueError("b")
    except ValueError:
        return "from except"
    finally:
        print("b finally")


def c():
    for i in range(5):
        try:
            if i == 3:
                break
            continue
        finally:
            print("c", i)
    else:
        print("no else after break")
    return i


def d():
    x = 1
    try:
        return x
    finally:
        x = 2
        print("d", x)


def e():
    try:
        try:
            return "inner return"
        finally:
            raise KeyError("raised in finally")
    except KeyError as error:
        return f"caught {error}"


def f():
    try:
        try:
            raise ValueError("one")
        finally:
            print("inner")
    except ValueError:
        print("handler")
    else:
        print("not printed")
    finally:
        print("outer")
    return "f"


def g():
    while True:
        try:
            while True:
                try:
                    break
                finally:
                    print("g inner")
            return "g"
        finally:
            print("g outer")


def h():
    try:
        pass
    except ValueError:
        print("never")
    else:
        try:
            return "else return"
        finally:
            print("else finally")
    finally:
        print("h finally")


def i():
    for n in range(3):
        try:
            raise ValueError(n)
        except ValueError:
            continue
        finally:
            print("i", n)
    return "i"


for function in (a, b, c, d, e, f, g, h, i):
    print(function())
