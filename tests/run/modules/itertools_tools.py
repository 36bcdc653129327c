import itertools as it

print(list(it.islice(it.count(5), 3)), list(it.islice(it.count(0, 0.5), 3)), list(it.islice(it.cycle("ab"), 5)), list(it.repeat("x", 3)))
print(list(it.chain([1], "ab", (2,))), list(it.chain.from_iterable([[1], [2, 3]])), list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([1, 2, 3], lambda a, b: a * b, initial=10)))
print(list(it.product("ab", [1, 2])), list(it.product([0, 1], repeat=2)), list(it.permutations("abc", 2)), list(it.combinations("abcd", 2)), list(it.combinations_with_replacement("ab", 2)))
print([(k, list(g)) for k, g in it.groupby("aaabbc")], [(k, list(g)) for k, g in it.groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
print(list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.filterfalse(lambda x: x % 2, range(6))), list(it.compress("abcd", [1, 0, 1, 0])))
print(list(it.zip_longest("abc", "x")), list(it.zip_longest([1], [2, 3], fillvalue=0)), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.pairwise([1, 2, 3, 4])))
a, b = it.tee([1, 2, 3])
print(next(a), list(b), list(a), list(it.islice("abcdef", 1, 5, 2)), list(it.islice("abc", None)), len(list(it.permutations(range(5)))))
print(list(it.product()), list(it.permutations([])), list(it.combinations([1], 2)), it.count(3), it.repeat(1, 2), next(it.count(10 ** 20)))
groups = it.groupby("aabb")
k, g = next(groups)
k2, g2 = next(groups)
print(k, list(g), k2, list(g2))
for bad in (lambda: list(it.islice([1], -1)), lambda: it.permutations(5), lambda: list(it.combinations("ab", -1)), lambda: it.repeat(), lambda: it.cycle(5), lambda: it.count("a"), lambda: list(it.starmap(pow, [1]))):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
