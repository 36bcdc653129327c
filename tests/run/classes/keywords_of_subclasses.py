def tried(function, *arguments, **options):
    try:
        result = function(*arguments, **options)
        print(type(result).__name__, repr(result), getattr(result, "extra", None))
    except TypeError as error:
        print(error)


for base, argument in (tuple, (1, 2)), (frozenset, (1,)), (float, 2.5), (list, [1]), (set, (1,)):
    class Plain(base):
        pass

    class Initialised(base):
        def __init__(self, value=(), extra=None):
            if base in (list, set):
                super().__init__(value)
            self.extra = extra

    class Made(base):
        def __new__(cls, value=(), extra=None):
            self = super().__new__(cls, value)
            self.extra = extra
            return self

    for kind in base, Plain, Initialised, Made:
        tried(kind, argument)
        tried(kind, argument, extra=3)

import copy

numbers = also = bytearray(b"abc")
numbers *= 3
print(numbers, numbers is also)
numbers *= -1
print(numbers, numbers is also)


class Bytes(bytearray):
    __slots__ = ("mark", "__dict__")


one = Bytes(b"xyz")
one.mark = [1]
one.other = 2
for made in copy.copy(one), copy.deepcopy(one):
    print(made, made.mark, made.mark is one.mark, made.other)
print(b"%(f(o)o)s|%(a)d" % {b"f(o)o": b"x", b"a": 5})
for wrong in b"%(a", b"%((a)s":
    try:
        wrong % {b"a": 1}
    except ValueError as error:
        print(error)
