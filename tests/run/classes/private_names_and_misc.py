class Safe:
    __secret = 1

    def __init__(self):
        self.__hidden = 2

    def reveal(self):
        return self.__secret, self.__hidden, Safe.__secret

    def __private(self):
        return "private"

    def call(self):
        return self.__private()


class SubSafe(Safe):
    def __private(self):
        return "other private"


s = SubSafe()
print(s.reveal(), s.call(), sorted(k for k in dir(s) if "afe__" in k), s.__dict__)
try:
    s.__hidden
except AttributeError as error:
    print(error)
print(type.__name__, type(int), int.__class__, object(), type(None)() is None)
print(isinstance(3, int), isinstance(True, (str, bool)), issubclass(bool, int), isinstance([], (tuple, (set, list))))
for bad in (lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: object(1),
            lambda: type(1, 2), lambda: object.__new__(5)):
    try:
        bad()
    except TypeError as error:
        print(error)


class Counter:
    count = 0

    def __init__(self):
        self.count += 1
        type(self).count += 10


print(Counter().count, Counter().count, Counter.count)
s.method = lambda: "instance function without self"
print(s.method())
Safe.added = lambda self, x: (type(self).__name__, x)
print(s.added(3))
s.__class__ = Safe
print(type(s).__name__)


class Chain:
    def __getattr__(self, name):
        return Chain()

    def __call__(self, *args):
        return self

    def __repr__(self):
        return "chain"


print(Chain().a.b(1).c[0] if hasattr(Chain, "__getitem__") else Chain().a.b(1).c)
