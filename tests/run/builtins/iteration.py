print(list(enumerate("abc")), list(enumerate("ab", start=5)), list(zip([1, 2, 3], "ab")), list(zip()), list(zip("a")))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(filter(None, [0, 1, "", "a"])), list(filter(str.isupper, "aBcD")))
print(list(reversed([1, 2, 3])), list(reversed("ab")), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({"a": 1, "b": 2})))
print(sorted([3, 1, 2]), sorted("hello"), sorted({"b": 1, "a": 2}), sorted([1, -2, 3], key=abs, reverse=True), sorted([(1, "b"), (1, "a")]))
print(all([]), any([]), all([1, "a"]), any([0, ""]), all(x > 0 for x in [1, 2]), any(x > 1 for x in [1, 2]))
print(sum([1, 2, 3]), sum([0.5, 1]), sum([[1], [2]], []), sum((x for x in range(4)), start=10), sum([]))
print(min(3, 1, 2), max([1, 5, 3]), min("b", "a"), max("aa", "b", key=len), min([], default="none"), max([3, -5], key=abs), min([(1, 2), (1, 1)]))
i = iter([1, 2])
print(next(i), next(i), next(i, "default"))
try:
    next(i)
except StopIteration as stop:
    print("stop", stop.args)
counter = iter(lambda c=[0]: c.__setitem__(0, c[0] + 1) or c[0], 4)
print(list(counter))
z = zip([1, 2], [3])
print(list(z), list(zip([1, 2], [3, 4], strict=True)))
for bad in (lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: max(1), lambda: max([]), lambda: sum("ab"), lambda: sum([1], "a"), lambda: list(map(str)), lambda: list(map(5, [1])),
            lambda: list(filter(5, [1])), lambda: next(5), lambda: iter(5), lambda: reversed({1}), lambda: enumerate(5), lambda: enumerate(), lambda: sorted(5), lambda: sorted([1], lambda x: x), lambda: min(1, "a"), lambda: zip(5), lambda: all(5), lambda: any(), lambda: iter([], 5)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
e = enumerate("ab")
print(next(e), list(e), iter(e) is e, type(e), type(zip()), type(map(str, [])), type(filter(None, [])), type(reversed([])))
