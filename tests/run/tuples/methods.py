t = (1, "two", 3.0, None, (4, 5))
print(t, len(t), t[0], t[-1], t[1:3], t[::-1], t.index(3.0), t.count(1), 1 in t, (), (1,), tuple(), tuple("ab"), tuple([1, 2]), 1, )
print((1, 2) + (3,), (0,) * 3, 2 * ("a", "b"), (1, 2) == (1, 2), (1, 2) == [1, 2], (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (2,) > (1, 9))
a, b = (1, 2)
(c, (d, e)), *f = (1, (2, 3)), 4, 5
print(a, b, c, d, e, f, hash((1, 2)) == hash((1, 2)), {(1, 2): "x"}[1, 2])
print(sorted([(2, "b"), (1, "z"), (2, "a")]), max((1, 5, 3)), sum((1, 2, 3)), list(zip((1, 2), (3, 4))), *(7, 8))
print(hash(()), hash((1,)), hash((1, 2, 3)), hash((1, (2, 3))), hash((-1, 0.5)))
mutable = ([], 1)
mutable[0].append("inside")
print(mutable)
try:
    mutable[0] += ["more"]
except TypeError as error:
    print(error, mutable)


def many():
    return 1, 2, *[3, 4]


x, *y, z = many()
print(x, y, z, many(), (*range(3),), (*"ab", *()))
for bad in (lambda: t[9], lambda: t["a"], lambda: t.index(99), lambda: t + [1], lambda: t * "a", lambda: t.append, lambda: hash(([],)), lambda: tuple(5), lambda: (1, 2) < (1, "a"), lambda: tuple(1, 2), lambda: t.__setitem__(0, 1), lambda: (1, 2)[1:2:0]):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
try:
    t[0] = 5
except TypeError as error:
    print(error)
try:
    del t[0]
except TypeError as error:
    print(error)
