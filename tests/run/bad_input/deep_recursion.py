import sys


def plain(n):
    return 0 if n == 0 else 1 + plain(n - 1)


print(plain(900))
try:
    plain(10 ** 7)
except RecursionError as error:
    print(error)


def generator(n):
    yield n
    if n:
        yield from generator(n - 1)


print(sum(generator(200)))


class Nested:
    def __eq__(self, other):
        return self == other


try:
    Nested() == Nested()
except RecursionError:
    print("RecursionError in comparison")


async def deep(n):
    return 0 if n == 0 else 1 + await deep(n - 1)


c = deep(10 ** 6)
try:
    c.send(None)
except (RecursionError, StopIteration):
    # coil's limit is the native stack, which a chain of awaits doesn't use.
    print("deep awaits end in one of both")
a = []
a.append(a)
b = []
b.append(b)
try:
    a == b
except RecursionError as error:
    print(error)
sys.setrecursionlimit(5000)
print(plain(4000))
