# What clauses of except* raise goes on in a group without a message, unless a plain exception was caught.


def describe(error):
    if isinstance(error, BaseExceptionGroup):
        return f"{type(error).__name__}({error.message!r})[{', '.join(map(describe, error.exceptions))}]"
    return repr(error)


def other(error):
    raise KeyError("other")


def again(error):
    raise error


def member(error):
    raise error.exceptions[0]


def caused(error):
    raise KeyError("caused") from error


def group(error):
    raise ExceptionGroup("new", [KeyError("n")])


def groups():
    yield ExceptionGroup("one", [ValueError(1)])
    yield ValueError("plain")
    yield ExceptionGroup("two clauses", [ValueError(1), TypeError(2)])
    yield ExceptionGroup("with rest", [ValueError(1), AttributeError(2)])
    yield ExceptionGroup("nested", [ExceptionGroup("inner", [ValueError(1)]), IndexError(2)])


for handler in (other, again, member, caused, group):
    for original in groups():
        try:
            try:
                raise original
            except* ValueError as error:
                handler(error)
            except* TypeError:
                raise OSError("of the second clause")
        except BaseException as error:
            print(handler.__name__, describe(error), error.__context__ and describe(error.__context__))
