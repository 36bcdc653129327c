import functools
from functools import lru_cache, partial, reduce, wraps, cached_property, cmp_to_key, singledispatch

print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], "start"), reduce(max, [3, 9, 2]))
power = partial(pow, 2)
print(power(5), partial(int, base=2)("101"), power.func is pow, power.args, partial(print, "a", sep="-").keywords)
partial(print, "a", sep="-")("b", "c")


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())
fib.cache_clear()
print(fib.cache_info())


@lru_cache(maxsize=2)
def noisy(x, *, y=0):
    print("computing", x, y)
    return x + y


print(noisy(1), noisy(1), noisy(2), noisy(3), noisy(1), noisy(1, y=5), noisy.cache_info())


@functools.cache
def once():
    print("once")
    return 1


print(once(), once())


def logged(function):
    @wraps(function)
    def wrapper(*args):
        "wrapper's doc"
        return function(*args)

    return wrapper


@logged
def documented(x):
    "the doc"
    return x


print(documented.__name__, documented.__doc__, documented.__wrapped__(5), documented.__qualname__)


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        print("computing area")
        return 3 * self.r ** 2


c = Circle(2)
print(c.area, c.area, c.__dict__)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))


@singledispatch
def describe(x):
    return "something"


@describe.register
def _(x: int):
    return "an int"


@describe.register(list)
def _(x):
    return "a list"


print(describe(5), describe([1]), describe("s"), describe(True))
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)
print(functools.partial(int, "5"), functools.partialmethod is not None)
