# tuple() and f(*iterator) for iterators of any length, with and without a length hint, that fail and that look at themselves.
class Hinted:
    def __init__(self, count, hint):
        self.count, self.hint = count, hint

    def __iter__(self):
        return iter(range(self.count)) if self.hint is None else self

    def __next__(self):
        if not self.count:
            raise StopIteration
        self.count -= 1
        return self.count

    def __length_hint__(self):
        print("hint", self.hint)
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


class Noted:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        dropped.append(self.n)


def numbers(count, error=None):
    for n in range(count):
        yield n
    if error:
        raise error


def noted(count):
    for n in range(count):
        yield Noted(n)
    raise KeyError(count)


def take(*arguments):
    return len(arguments), arguments[:2], arguments[-2:]


for count in (0, 1, 127, 128, 129, 255, 256, 257, 1000, 40_000):
    print(count, tuple(numbers(count)) == tuple(range(count)), take(*numbers(count)), len((*numbers(count), None)))
    for error in (ValueError(count), StopAsyncIteration()):
        try:
            tuple(numbers(count, error))
        except Exception as caught:
            print(repr(caught), end=" ")
    print()

for count in (5, 200):
    for hint in (0, 3, 1000, NotImplemented, TypeError("no"), KeyError("hint"), -1, "x"):
        try:
            print(take(*Hinted(count, hint)))
        except Exception as error:
            print(repr(error))

for count in (3, 200):
    dropped = []
    try:
        tuple(noted(count))
    except KeyError as error:
        print(error)
    print(len(dropped), sorted(dropped) == list(range(count)))
dropped = []
many = tuple(Noted(n) for n in range(300))
del many
print(len(dropped))
