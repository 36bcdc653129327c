import asyncio


async def fails(error):
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for error in (ValueError("v"), KeyError("k"), TypeError("t")):
                group.create_task(fails(error))
    except* ValueError as group_error:
        print("values", group_error.exceptions)
    except* (KeyError, TypeError) as group_error:
        print("others", group_error.exceptions)
    try:
        raise ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError(2), ValueError(3)])])
    except* ValueError as e:
        print(repr(e))
    except* TypeError as e:
        print(repr(e))
    else:
        print("not printed")
    finally:
        print("finally")
    try:
        try:
            raise ExceptionGroup("g", [OSError("kept"), ValueError("handled")])
        except* ValueError:
            print("handled the value error")
    except ExceptionGroup as rest:
        print(repr(rest))
    try:
        raise ValueError("naked")
    except* ValueError as e:
        print(repr(e))
    g = ExceptionGroup("msg", [ValueError(1), TypeError(2)])
    print(g.message, g.exceptions, str(g), g.split(ValueError), g.subgroup(TypeError), g.subgroup(KeyError), g.derive([OSError()]))
    for bad in (lambda: ExceptionGroup("m", []), lambda: ExceptionGroup(5, [ValueError()]), lambda: ExceptionGroup("m", [5]), lambda: ExceptionGroup("m", [KeyboardInterrupt()])):
        try:
            bad()
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    print(repr(BaseExceptionGroup("m", [ValueError()])), repr(BaseExceptionGroup("m", [KeyboardInterrupt()])))


asyncio.run(main())
