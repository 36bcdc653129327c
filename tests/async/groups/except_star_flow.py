def attempt(error):
    try:
        try:
            raise error
        except* ValueError as group:
            print("value:", [str(e) for e in group.exceptions])
        except* (KeyError, OSError) as group:
            print("key or os:", [repr(e) for e in group.exceptions])
            raise LookupError("from handler")
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as error:
        print("out:", repr(error), repr(error.__cause__), repr(error.__context__))


attempt(ExceptionGroup("g", [ValueError("a"), ValueError("b")]))
attempt(ValueError("naked"))
attempt(ExceptionGroup("g", [ValueError("a"), KeyError("k")]))
attempt(ExceptionGroup("g", [TypeError("t"), ValueError("v")]))
attempt(TypeError("only"))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError:
        raise
except ExceptionGroup as group:
    print(repr(group))
try:
    try:
        raise ValueError
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)
