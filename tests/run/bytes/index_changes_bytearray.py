# An __index__ method may empty the bytearray or deque that it is an argument of.
from collections import deque


class Emptying:
    def __init__(self, emptied, value):
        self.emptied = emptied
        self.value = value

    def __index__(self):
        self.emptied.clear()
        return self.value


def show(function, made):
    try:
        print(function(made), len(made))
    except Exception as error:
        print(type(error).__name__, error, len(made))


for function in (lambda x: x.hex(":", Emptying(x, 2)),
                 lambda x: x.replace(b"a", b"b", Emptying(x, 3)), lambda x: x.split(b"h", Emptying(x, 3)), lambda x: x.center(Emptying(x, 9)),
                 lambda x: x.zfill(Emptying(x, 9)), lambda x: x.pop(Emptying(x, 3)), lambda x: x.insert(Emptying(x, 30), 5)):
    show(function, bytearray(b"abcdefgh" * 5000))
for function in (lambda x: x.index(7, Emptying(x, 0)), lambda x: x.insert(Emptying(x, 300), 5), lambda x: x.rotate(Emptying(x, 3)),
                 lambda x: x[Emptying(x, 300)], lambda x: x.__setitem__(Emptying(x, 300), 3), lambda x: x.__delitem__(Emptying(x, 300))):
    show(function, deque(range(400)))


class Mutating:
    def __init__(self, deque):
        self.deque = deque

    def __eq__(self, other):
        self.deque.clear()
        return False


for function in (lambda x: x.remove(Mutating(x)), lambda x: x.index(Mutating(x)), lambda x: Mutating(x) in x):
    show(function, deque([1, 2]))
for key, value in ("x", 1), (0, "x"), ("x", "y"), (9, 300):
    show(lambda x: x.__setitem__(key, value), bytearray(b"abc"))
