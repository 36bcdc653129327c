# What tracebacks show of dataclasses, named tuples and the containers of collections.
import collections
import dataclasses
import traceback
import typing


def show(function):
    try:
        function()
    except BaseException:
        print(f"--- {function.__name__}")
        print(traceback.format_exc(), end="")


@dataclasses.dataclass
class Point:
    x: int
    y: int = 0
    tags: list = dataclasses.field(default_factory=list)

    def __post_init__(self):
        self.ratio = self.x / self.y


@dataclasses.dataclass(frozen=True, order=True)
class Frozen:
    a: int
    b: object = None


@dataclasses.dataclass
class Factory:
    value: int = dataclasses.field(default_factory=lambda: 1 // 0)


def post_init():
    Point(1)


def missing():
    Point()


def unexpected():
    Point(1, z=2)


def too_many():
    Point(1, 2, [], 4)


def factory():
    Factory()


def frozen_assigned():
    Frozen(1).a = 2


def frozen_deleted():
    del Frozen(1).a


def ordered():
    Frozen(1, 2) < Frozen(1, "x")


def ordered_with_other():
    Frozen(1) < 5


class Awkward:
    def __eq__(self, other):
        raise TypeError("awkward")

    def __repr__(self):
        raise TypeError("unspeakable")

    def __hash__(self):
        raise TypeError("unhashable")


def equal():
    Frozen(1, Awkward()) == Frozen(1, Awkward())


def represented():
    repr(Frozen(1, Awkward()))


def hashed():
    hash(Frozen(1, Awkward()))


def replaced():
    dataclasses.replace(Frozen(1), c=2)


def fields_of_int():
    dataclasses.fields(7)


def dictionary_of_int():
    dataclasses.asdict(7)


def mutable_default():
    @dataclasses.dataclass
    class Bad:
        items: list = []


def order_of_fields():
    @dataclasses.dataclass
    class Bad:
        a: int = 1
        b: int


Pair = collections.namedtuple("Pair", "left right")


class Typed(typing.NamedTuple):
    left: int
    right: int = 2


def pair_missing():
    Pair(1)


def pair_made():
    Pair._make([1, 2, 3])


def pair_replaced():
    Pair(1, 2)._replace(middle=3)


def typed_missing():
    Typed()


def bad_name():
    collections.namedtuple("1x", "a")


def bad_fields():
    collections.namedtuple("X", "a a")


def ordered_dict():
    collections.OrderedDict().popitem()


def chain_map():
    collections.ChainMap({}, {"a": 1})["b"]


def chain_map_popped():
    collections.ChainMap({}).pop("a")


def user_dict():
    collections.UserDict()["a"]


class Defaulting(collections.UserDict):
    def __missing__(self, key):
        return self.data[key + 1]


def user_dict_missing():
    Defaulting()[1]


def user_list():
    collections.UserList([1])[3]


def counter():
    collections.Counter(5)


def counter_subtracts():
    collections.Counter(a=1).subtract(7)


def most_common():
    collections.Counter("ab").most_common("x")


def default_dict():
    collections.defaultdict(lambda: 1 // 0)["k"]


for function in (post_init, missing, unexpected, too_many, factory, frozen_assigned, frozen_deleted, ordered,
                 ordered_with_other, equal, represented, hashed, replaced, fields_of_int, dictionary_of_int,
                 mutable_default, order_of_fields, pair_missing, pair_made, pair_replaced, typed_missing, bad_name,
                 bad_fields, ordered_dict, chain_map, chain_map_popped, user_dict, user_dict_missing, user_list, counter,
                 counter_subtracts, most_common, default_dict):
    show(function)
