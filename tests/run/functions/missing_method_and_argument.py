"""Where there is no such method, that is the error, whatever would be wrong with the arguments."""


class Plain:
    def method(self, *arguments, **keywords):
        return arguments, keywords


class Answers:
    def __getattr__(self, name):
        print("asked for", name)
        raise LookupError(name)


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error, repr(error.__context__))
        line = error.__traceback__
        while line.tb_next:
            line = line.tb_next
        print(line.tb_lineno - function.__code__.co_firstlineno)


def undefined_name(o):
    return o.missing(undefined)


def operator(o, a):
    return o.missing(
        a + "x",
        -a)


def keyword(o, a):
    return o.missing(1, key=a[1])


def chained(o, a):
    return o.method(a[0]).missing(a[1])


def has_method(o, a):
    return o.method(a[5])


def in_try(o, a):
    try:
        return o.missing(a.attribute)
    except AttributeError as error:
        return "caught", error.name
    finally:
        print("finally")


def in_condition(o, a):
    return o.missing(a if a else undefined, a and a[3])


o = Plain()
attempt(undefined_name, o)
attempt(operator, o, 1)
attempt(keyword, o, 2)
attempt(chained, o, [1])
attempt(has_method, o, [1])
attempt(in_try, o, 3)
attempt(in_condition, o, [])
attempt(in_condition, o, [1])
attempt(operator, Answers(), 1)
attempt(keyword, (), ())
