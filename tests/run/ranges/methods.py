for r in (range(5), range(2, 5), range(0, 10, 3), range(5, 0, -2), range(0), range(3, 3), range(-3, 3), range(10, 0), range(0, -10, -4)):
    print(r, list(r), len(r), bool(r), r.start, r.stop, r.step, list(reversed(r)))
r = range(10, 50, 5)
print(r[0], r[-1], r[2:5], r[::-1], r[::2], r.index(20), r.count(25), r.count(26), 45 in r, 46 in r, "a" in r, 20.0 in r, sum(r), min(r), max(r))
print(range(3) == range(0, 3, 1), range(0) == range(2, 2), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3)), range(3) != [0, 1, 2])
big = range(10 ** 20, 10 ** 20 + 5)
print(len(big), big[2], list(big), 10 ** 20 + 1 in big, range(2 ** 62, 2 ** 62 + 2 ** 61, 2 ** 60), list(range(2 ** 63 - 2, 2 ** 63 + 1)))
for i in range(2 ** 62 - 1, 2 ** 62 + 2):
    print(i, end=" ")
print()
x = [10, 20, 30]
print([x[i] for i in range(len(x) - 1, -1, -1)], [*range(3)], tuple(range(2)), list(zip(range(3), range(5, 8))))
for bad in (lambda: range(), lambda: range(1, 2, 0), lambda: range("a"), lambda: range(1.0), lambda: range(1, 2, 3, 4), lambda: r[100], lambda: r.index(11), lambda: r["a"], lambda: range(3) + range(3), lambda: len(range(10 ** 30)), lambda: range(1, None), lambda: range(3).append(1)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None, 3), s.indices(5), slice(None, None, -1).indices(4), slice(-3, None).indices(10), "abcdef"[s], s == slice(1, 10, 2))
i = iter(range(3))
print(next(i), list(i), list(i), i.__length_hint__())
