# Sequence patterns: what is a sequence, lengths, stars, nesting.
from collections import UserList, deque, namedtuple
from collections.abc import MutableSequence, Sequence


def shape(value):
    match value:
        case []:
            return "empty"
        case [x]:
            return f"one {x!r}"
        case [int(a), int(b)]:
            return f"two ints {a + b}"
        case ["go", direction]:
            return f"go {direction}"
        case [[a, b], [c, d]]:
            return f"matrix {a}{b}{c}{d}"
        case ["drop", *things]:
            return f"drop {things}"
        case [first, *_, last] if first == last:
            return f"same ends {first}"
        case [*init, "!"]:
            return f"loud {init}"
        case (a, *rest, b):
            return f"{a!r} .. {len(rest)} .. {b!r}"
        case _:
            return "other"


for value in ([], (), [1], (None,), [1, 2], [True, 2], ["go", "north"], [[1, 2], [3, 4]], [(1, 2), [3, 4]], ["drop"],
              ["drop", "a", "b"], [1, 2, 1], ["a", "b", "!"], [1, 2, 3, 4], "go", b"go", bytearray(b"go"), {1, 2}, {1: 2},
              range(0), range(1), range(5), iter([1, 2]), 5, None, deque([1, 2]), deque("ab"), memoryview(b"xyz"),
              UserList(["drop", 1]), (x for x in [1])):
    print(type(value).__name__, shape(value))


class Own(Sequence):
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        print("len", end=" ")
        return len(self.items)

    def __getitem__(self, index):
        print("get", index, end=" ")
        return self.items[index]


class Late:
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]


class Later(Late):
    pass


print(shape(Own()))
print(shape(Own(7)))
print(shape(Own(1, 2, 1)))
print(shape(Late(1, 2)), shape(Later(1, 2)))
MutableSequence.register(Late)
print(shape(Late(1, 2)), shape(Later(1, 2)), shape(Late(1, 2, 3, 1)))
Point = namedtuple("Point", "x y")
print(shape(Point(1, 2)), shape(Point("go", "up")))


class Strange(Sequence):
    def __len__(self):
        return 2

    def __getitem__(self, index):
        if index == 0:
            return "zero"
        raise IndexError(index)


try:
    match Strange():
        case [a, b]:
            print("not reached")
except ValueError as error:
    print("ValueError", error)
match Strange():
    case [a, *_]:
        print(a)
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]:
        print(a, b, c, d)
match [1, 2, 3]:
    case [1, 2, 3, 4] | [1, *_]:
        print("or")
match (1, 2), {"k": (3, 4)}:
    case (a, b), {"k": (c, d)}:
        print(a, b, c, d)
match 1, 2, 3:
    case a, *rest:
        print(a, rest)
match [5]:
    case [*everything]:
        print(everything)
match (6, 7):
    case (*everything,):
        print(everything)
match "ab", "cd":
    case [str(a), str(b)]:
        print(a + b)
