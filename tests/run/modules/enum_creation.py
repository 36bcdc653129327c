"""What makes enumerations beside a class body, and what it refuses."""
import enum
from enum import Enum, Flag, IntFlag, IntEnum, StrEnum, auto


def tried(function, *arguments, **options):
    try:
        print(function(*arguments, **options))
    except Exception as error:
        print(type(error).__name__, error)


for kind in Enum, Flag, IntFlag, IntEnum, StrEnum:
    made = kind("Made", "one two three", module="here", qualname="Outer.Made")
    print(list(made), made.__module__, made.__qualname__, dir(made.one)[-4:], [name for name in dir(made) if name[0] != "_"][:4])
print(list(Enum("Pairs", [("a", 1), ("b", (2, 3))])), list(Flag("Mapped", {"x": 4, "y": 1})), list(IntFlag("Late", ["p", "q"], start=8)))
tried(Enum, "Wrong", "mro other")
tried(Enum, "Wrong", {"a": 1, "_b_": 2})


def body(order, **members):
    class Ordered(Enum):
        _order_ = order
        a = 1
        b = 2
        c = 1
    return list(Ordered)


tried(body, "a b")
tried(body, "a, b, c")
tried(body, "b a")


@enum.global_enum
class Where(Enum):
    NORTH = auto()
    SOUTH = auto()


@enum.global_enum
class Rights(IntFlag):
    READ = auto()
    WRITE = auto()


print(repr(NORTH), SOUTH, repr(READ | WRITE), str(READ), repr(Rights(0)), Rights(0))


class Several(Enum):
    first = auto(), auto()
    second = auto(), "text"


tried(lambda: list(Several))


class Plain(Enum):
    value = 3
    name = "x"
    other = 4


print(Plain.value, Plain.name, Plain.other.value, Plain.other.name, Plain.value.value)
for change in (lambda: setattr(Plain.other, "value", 1)), (lambda: delattr(Plain.other, "name")):
    tried(change)


class Unordered(Flag):
    big = 4
    small = 1


print(list(Unordered.small | Unordered.big), Unordered.small | Unordered.big, ~Unordered.big, Unordered(5) is Unordered(5))
tried(Unordered, 8)
tried(Flag("Strict", "a b", boundary=enum.STRICT), 9)
print(repr(IntFlag("Kept", "a b")(9)), Flag("Ejected", "a", boundary=enum.EJECT)(6))
