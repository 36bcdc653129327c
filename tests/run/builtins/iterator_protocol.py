class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(3)), sum(Countdown(4)), max(Countdown(2)), [*Countdown(2)], tuple(Countdown(1)), 2 in Countdown(3), 9 in Countdown(3))
a, b, c = Countdown(3)
print(a, b, c, dict(zip("ab", Countdown(5))), list(map(str, Countdown(2))), sorted(Countdown(3)), ",".join(map(str, Countdown(3))))
it = Countdown(5)
for x in it:
    if x == 3:
        break
print(list(it), list(it))


class Fails:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("while iterating")


class NotIterator:
    def __iter__(self):
        return 5


class NoNext:
    pass


for bad in (lambda: list(Fails()), lambda: list(NotIterator()), lambda: list(NoNext()), lambda: next(NoNext()), lambda: [*Fails()], lambda: 1 in Fails(), lambda: set(NoNext())):
    try:
        bad()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)


class LengthHint:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * i


print(list(LengthHint()), list(reversed(LengthHint())), 4 in LengthHint())
i = iter("abc")
j = iter(i)
print(i is j, next(i), next(j), list(i))
pairs = iter([1, 2, 3, 4])
print(list(zip(pairs, pairs)))


# Classes have no items to go through, though list[int] looks like one; a metaclass may give them some.
class Numbered(type):
    def __getitem__(cls, index):
        return [10, 20][index]


class WithItems(metaclass=Numbered):
    pass


def attempt(use):
    try:
        print(use())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt(lambda: list(map))
attempt(lambda: list(list))
attempt(lambda: [*dict])
attempt(lambda: list(zip(int, [1])))
attempt(lambda: 1 in tuple)
attempt(lambda: dict([int]))
attempt(lambda: map[int])
attempt(lambda: list[int])
attempt(lambda: list(WithItems))
