a = [1, 2, 3]
empty = []


def assign():
    a[5] = 1


def delete():
    del a[7]


def extended():
    a[::2] = [1]


def slice_value():
    a[0:1] = 5


def step_zero():
    a[::0]


def unhashable():
    {a}


for bad in (assign, delete, extended, slice_value, step_zero, unhashable, lambda: a[3], lambda: a[-4], lambda: a["0"], lambda: a[1.0], lambda: a[None], lambda: a[1, 2], lambda: empty.pop(), lambda: a.pop(9),
            lambda: a.remove(9), lambda: a.index(9), lambda: a.insert("a", 1), lambda: a + (1,), lambda: a + "x", lambda: a * "x", lambda: a * 1.5, lambda: a - a, lambda: list(5), lambda: a.extend(5),
            lambda: a < 5, lambda: a < (1,), lambda: a.sort(5), lambda: [1, "a"].sort(), lambda: [None, 1].sort(key=lambda x: x), lambda: sorted([1], key=5), lambda: a.append(), lambda: a.append(1, 2), lambda: a(0), lambda: a.index(),
            lambda: list(1, 2), lambda: a.sort(cmp=1), lambda: hash(a), lambda: -a, lambda: int(a), lambda: max([]), lambda: min(()), lambda: sum("ab"), lambda: sum([[1]]), lambda: a[10 ** 30], lambda: [0] * 10 ** 30):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
a[10 ** 30:]
print(a[-10 ** 30:10 ** 30], a)
