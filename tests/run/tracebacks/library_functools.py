# What tracebacks show of functools: dispatch, cached properties, partial methods, wrappers, orderings.
import functools
import traceback


def show(function):
    try:
        function()
    except BaseException:
        print(f"--- {function.__name__}")
        print(traceback.format_exc(), end="")


@functools.singledispatch
def describe(value):
    raise TypeError(f"can't describe {value!r}")


@describe.register
def _(value: int):
    return 1 // value


@describe.register(str)
def _(value):
    return int(value)


def dispatch_default():
    describe(1.5)


def dispatch_int():
    describe(0)


def dispatch_str():
    describe("x")


def dispatch_without_arguments():
    describe()


def register_nothing():
    describe.register(7)


def register_unannotated():
    @describe.register
    def _(value):
        pass


class Circle:
    def __init__(self, radius):
        self.radius = radius

    @functools.cached_property
    def area(self):
        return 3 / self.radius

    def scale(self, by, offset):
        return self.radius / by + offset

    half = functools.partialmethod(scale, 0)

    @functools.singledispatchmethod
    def add(self, other):
        raise NotImplementedError("add")

    @add.register
    def _(self, other: int):
        return self.radius / other


def cached_property():
    Circle(0).area


def cached_property_in_slots():
    class Slotted:
        __slots__ = ()

        @functools.cached_property
        def value(self):
            return 1

    Slotted().value


def partial_method():
    Circle(1).half(2)


def dispatch_method():
    Circle(1).add(0)


def dispatch_method_default():
    Circle(1).add("x")


def partial():
    functools.partial(divmod, 1)(0)


def partial_of_function():
    def inner(a, b):
        return a[b]

    functools.partial(inner, {})("key")


@functools.lru_cache(maxsize=2)
def cached(value):
    return 10 // value


def least_recently_used():
    cached(0)


def unhashable():
    cached([])


def wrapped():
    @functools.wraps(cached)
    def wrapper(*args):
        return cached(*args)

    wrapper(0)


@functools.total_ordering
class Version:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other.number

    def __lt__(self, other):
        return self.number < other.number


def ordering_less_or_equal():
    Version(1) <= Version("x")


def ordering_greater():
    Version(1) > Version("x")


def ordering_greater_or_equal():
    Version(1) >= Version("x")


def ordering_of_nothing():
    @functools.total_ordering
    class Nothing:
        pass


def reduce():
    functools.reduce(lambda a, b: a / b, [1, 0, 2])


def reduce_nothing():
    functools.reduce(max, [])


def key_function():
    sorted([3, 0, 1], key=functools.cmp_to_key(lambda a, b: 1 // b))


for function in (dispatch_default, dispatch_int, dispatch_str, dispatch_without_arguments, register_nothing,
                 register_unannotated, cached_property, cached_property_in_slots, partial_method, dispatch_method,
                 dispatch_method_default, partial, partial_of_function, least_recently_used, unhashable, wrapped,
                 ordering_less_or_equal, ordering_greater, ordering_greater_or_equal, ordering_of_nothing, reduce,
                 reduce_nothing, key_function):
    show(function)
