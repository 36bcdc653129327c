# Class patterns: __match_args__, keywords, built-in types, and their errors.
from dataclasses import dataclass, field
from collections import namedtuple


@dataclass
class Point:
    x: int
    y: int


@dataclass(kw_only=True)
class Named:
    name: str
    size: int = 0


@dataclass
class Circle:
    center: Point
    radius: float
    tag: str = field(default="", kw_only=True)


class Plain:
    def __init__(self, **attributes):
        self.__dict__.update(attributes)


class Sub(Point):
    pass


Pair = namedtuple("Pair", "left right")


def describe(value):
    match value:
        case Point(0, 0):
            return "origin"
        case Sub(x, y):
            return f"sub {x} {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(x=0, y=y) | Point(x=y, y=0):
            return f"axis {y}"
        case Point():
            return "point"
        case Circle(Point(x, y), radius=r, tag=tag):
            return f"circle {x} {y} {r} {tag!r}"
        case Named(name=str() as name, size=int(size)):
            return f"named {name} {size}"
        case Pair(left, right=[*items]):
            return f"pair {left} {items}"
        case Plain(kind="a", value=v):
            return f"plain {v}"
        case Plain(kind=kind):
            return f"kind {kind}"
        case bool(b):
            return f"bool {b}"
        case int(n) | float(n):
            return f"number {n}"
        case str() as s if s.isupper():
            return f"upper {s}"
        case str(s) | bytes(s) | bytearray(s):
            return f"text {s!r}"
        case list([a, b]):
            return f"list of two {a} {b}"
        case list(items) | set(items) | frozenset(items) | tuple(items):
            return f"{type(items).__name__} of {len(items)}"
        case dict({"k": v}):
            return f"dict k={v}"
        case dict():
            return "dict"
        case complex(real=re, imag=im):
            return f"complex {re} {im}"
        case type(__name__=name):
            return f"class {name}"
        case Exception(args=(first, *_)):
            return f"error {first}"
        case object(missing=_):
            return "has missing"
        case _:
            return "nothing"


for value in (Point(0, 0), Point(2, 2), Point(0, 5), Point(5, 0), Point(1, 2), Sub(1, 2), Circle(Point(1, 2), 3.5, tag="t"),
              Named(name="n", size=3), Named(name=5), Pair(1, [2, 3]), Pair(1, 2), Plain(kind="a", value=1), Plain(kind="a"),
              Plain(), True, 5, 2.5, "ABC", "abc", b"x", bytearray(b"y"), [1, 2], [1], {1}, frozenset(), (1, 2, 3), {"k": 1}, {},
              1 + 2j, int, ValueError("v", 1), ValueError(), None, Plain(missing=1)):
    print(describe(value))


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class BadArgs:
    __match_args__ = ["a"]
    a = 1


class BadName:
    __match_args__ = ("a", 5)
    a = 1


class One:
    __match_args__ = ("a",)
    a = 1


class Computed:
    __match_args__ = ("good", "bad")
    good = 1

    @property
    def bad(self):
        raise AttributeError("hidden")

    @property
    def worse(self):
        raise KeyError("shown")


not_a_class = 5


def bad_args():
    match BadArgs():
        case BadArgs(x):
            return x


def bad_name():
    match BadName():
        case BadName(x, y):
            return x, y


def too_many():
    match One():
        case One(x, y):
            return x, y


def none_accepted():
    match Plain():
        case Plain(x):
            return x


def too_many_for_int():
    match 5:
        case int(a, b):
            return a, b


def twice():
    match One():
        case One(x, a=y):
            return x, y


def not_class():
    match 5:
        case not_a_class():
            return "no"


def unknown_class():
    match 5:
        case Unknown():
            return "no"


def hidden():
    match Computed():
        case Computed(x, y):
            return "no"
        case Computed(x):
            return x


def shown():
    match Computed():
        case Computed(worse=x):
            return x


for function in (bad_args, bad_name, too_many, none_accepted, too_many_for_int, twice, not_class, unknown_class, hidden, shown):
    attempt(function)


class Meta(type):
    def __instancecheck__(cls, instance):
        return instance == "magic"


class Magic(metaclass=Meta):
    pass


match "magic":
    case Magic():
        print("by metaclass")
