def trace(function):
    def wrapper(*args, **kwargs):
        print("call", function.__name__, args, kwargs)
        result = function(*args, **kwargs)
        print("done", result)
        return result

    return wrapper


def repeat(times):
    print("making repeat", times)

    def decorate(function):
        print("decorating", function.__name__)

        def wrapper(*args):
            return [function(*args) for _ in range(times)]

        return wrapper

    return decorate


@trace
def add(a, b=1):
    return a + b


@repeat(2)
@repeat(3)
def word():
    return "w"


add(1)
add(1, b=5)
print(word())


class register:
    seen = []

    def __init__(self, function):
        self.function = function
        register.seen.append(function.__name__)

    def __call__(self, *args):
        return ("registered", self.function(*args))


@register
def square(x):
    return x * x


print(square(4), register.seen)


@lambda function: function()
def immediately():
    return "called while defining"


print(immediately)


def tag(cls):
    cls.tag = cls.__name__.lower()
    return cls


@tag
class Thing:
    pass


print(Thing.tag, Thing().tag)
