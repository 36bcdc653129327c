def run(action):
    try:
        print("body")
        result = action()
    except ZeroDivisionError as error:
        print("zero:", error)
    except (KeyError, IndexError) as error:
        print("lookup:", type(error).__name__, error)
    except Exception as error:
        print("other:", type(error).__name__, error)
    else:
        print("else:", result)
    finally:
        print("finally")


run(lambda: 1 / 0)
run(lambda: {}["missing"])
run(lambda: [1, 2][5])
run(lambda: int("x"))
run(lambda: 42)


def order():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                return "returned"
            print("try", i)
        finally:
            print("finally", i)


print(order())


def override():
    try:
        return "try"
    finally:
        return "finally"


print(override())


def swallow():
    while True:
        try:
            raise ValueError("lost")
        finally:
            break
    return "swallowed"


print(swallow())


def nested():
    try:
        try:
            raise KeyError("inner")
        except KeyError:
            raise ValueError("outer")
        finally:
            print("inner finally")
    except ValueError as error:
        print(repr(error), repr(error.__context__))


nested()
try:
    error = "kept?"
    try:
        raise ValueError
    except ValueError as error:
        pass
    error
except NameError as problem:
    print(problem)
