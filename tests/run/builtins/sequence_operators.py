# + and * of sequences with operands of any kind: a class's own reflected method comes first, also before += and *= change anything.
from collections import deque


class Reflected:
    def __radd__(self, other):
        return "radd " + type(other).__name__

    def __rmul__(self, other):
        return "rmul " + type(other).__name__


class ReflectedIndex(Reflected):
    def __index__(self):
        return 2


class Index:
    def __index__(self):
        return 2


class BadIndex:
    def __index__(self):
        raise ValueError("no index")


class PlainList(list):
    pass


class ReflectedTuple(Reflected, tuple):
    pass


def iadd(left, right):
    left += right
    return left


def imul(left, right):
    left *= right
    return left


def shown(operator, make_left, right):
    left = make_left()
    try:
        result = operator(left, right)
        return repr(result) + (" itself" if result is left else "")
    except Exception as error:
        return f"{type(error).__name__}: {error}"


operators = {
    "+": lambda left, right: left + right,
    "*": lambda left, right: left * right,
    "+=": iadd,
    "*=": imul,
}
makers = [lambda: "ab", lambda: b"ab", lambda: bytearray(b"ab"), lambda: [1], lambda: (1,), lambda: deque([1]), lambda: PlainList([1])]
others = [
    "c", b"c", bytearray(b"c"), [3], (3,), deque([3]), range(2), {3}, None, 1.5, -1, True, 1 << 70,
    Reflected(), ReflectedIndex(), Index(), BadIndex(), PlainList([3]), ReflectedTuple((3,)),
]
for make in makers:
    for other in others:
        for symbol, operator in operators.items():
            print(repr(make()), symbol, type(other).__name__, "→", shown(operator, make, other))

for make in makers:
    for left in (range(2), {3}, None, 1.5, 2, Index(), BadIndex()):
        print(type(left).__name__, "* →", shown(lambda own, other: other * own, make, left))
