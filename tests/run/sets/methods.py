s = {3, 1, 2}
print(s, len(s), 2 in s, 9 in s, set(), set([1, 1, 2]), set("a"), {*range(5)}, {1, 1.0, True})
s.add(5)
s.add(5)
s.discard(1)
s.discard(99)
s.remove(3)
s.update([7, 8], {9})
print(s, s.pop() in {2, 5, 7, 8, 9}, len(s))
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b, a.union([9], (8,)), a.intersection(b, [3]), a.difference([1], [2]), a.symmetric_difference([1, 10]))
print(a <= b, a < {1, 2, 3, 4, 5}, a >= {1}, a > a, a == {4, 3, 2, 1}, a != b, a.issubset(range(10)), a.issuperset([1]), a.isdisjoint([7]))
a |= {10}
a &= {1, 2, 10, 11}
a -= {1}
a ^= {2, 3}
print(a, a.copy() is a)
a.intersection_update([3, 10])
a.difference_update([3])
a.symmetric_difference_update([10, 20])
print(a)
f = frozenset([1, 2])
print(f, frozenset(), f | {3}, {3} | f, f == {1, 2}, hash(f) == hash(frozenset([2, 1])), {f: "key"}[frozenset({2, 1})], f in {f}, type(f | {3}), type({3} | f))
print(sorted({"b", "a", "c"}), {x % 3 for x in range(10)}, min({3, 1}), sum({1, 2, 3}), sorted({(1, 2), (0, 5)}), {frozenset()}, len({"", 0, None, False}))
print({i * 7 for i in range(12)}, {100, 50, 25, 12, 6}, set(range(20, 0, -3)), {-1, -2, -3, 0}, {2 ** 40, 2 ** 41, 5})
a.clear()
print(a, bool(a), set() == frozenset(), {1} | {1}, {1}.union())
for bad in (lambda: {1}.remove(5), lambda: set().pop(), lambda: {[]}, lambda: {1}.add([]), lambda: {1} | [1], lambda: {1} + {2}, lambda: set(5), lambda: {1} < 5, lambda: f[0], lambda: hash({1}), lambda: f.add, lambda: {1}.update(5), lambda: [] in {1}, lambda: set(1, 2), lambda: {1} < [1], lambda: {{1}}):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
changing = {1, 2, 3}
try:
    for x in changing:
        changing.add(x + 10)
except RuntimeError as error:
    print(error)
