class Base:
    def __init__(self, *args, **kwargs):
        self.args, self.kwargs = args, kwargs

    def call(self, *args, **kwargs):
        return self.__class__.__name__, args, kwargs


class Derived(Base):
    def __init__(self, first, *args, option=None, **kwargs):
        super().__init__(first, *args, option=option, **kwargs)

    def call(self, *args, **kwargs):
        return super().call("extra", *args, added=True, **kwargs)


d = Derived(1, 2, 3, option="o", other=5)
print(d.args, d.kwargs, d.call(9, key="k"))


def timed(function):
    calls = []

    def wrapper(*args, **kwargs):
        calls.append((args, tuple(sorted(kwargs.items()))))
        return function(*args, **kwargs)

    wrapper.calls = calls
    return wrapper


@timed
def area(width, height=1, *, scale=1):
    return width * height * scale


print(area(2), area(2, 3), area(2, height=5, scale=2), area.calls)
arguments = (1, 2)
options = {"scale": 3}
print(area(*arguments, **options), area(**{"width": 4, **options}), area(*(), width=7))


def swallow(a, *rest):
    rest = list(rest)
    rest.reverse()
    return a, rest


print(swallow(*"hello"), swallow(1))


def kw_only(*, a, b=2, **rest):
    rest["a"] = a
    return sorted(rest.items()), b


print(kw_only(a=1), kw_only(b=5, a=1, c=3))
original = {"x": 1}


def modify(**kwargs):
    kwargs["x"] = "changed"
    return kwargs


print(modify(**original), original)
