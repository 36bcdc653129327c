a = [5, 3, 8]
print(a.append(1), a.extend("ab"), a.insert(0, "first"), a.insert(-1, "before last"), a.insert(100, "end"), a)
print(a.index("a"), a.index("a", 2), a.count(3), a.pop(), a.pop(1), a.remove("a"), a.reverse(), a, a.copy() is a)
numbers = [3, -1, 2, -5, 0]
numbers.sort(key=abs)
print(numbers, sorted(numbers), sorted(numbers, reverse=True), numbers.sort(), numbers)
pairs = [("b", 2), ("a", 2), ("c", 1)]
pairs.sort(key=lambda p: p[1])
print(pairs, sorted(pairs, key=lambda p: p[1], reverse=True))
print([1, 2] + [3], [1, 2] * 2, 2 * [0], [1, 2, 3] == [1, 2, 3], [1, 2] != [2, 1], [1, [2]] < [1, [3]], [] < [0], [1, 2] > [1])
b = [0, 1, 2, 3, 4, 5]
b[1:3] = "xyz"
print(b)
b[::2] = [None] * 4
print(b)
b[2:2] = [7, 8]
del b[::3]
print(b)
b[:] = [1]
b[5:] = [2]
b[-1:0] = [9]
print(b, b[:0], b[-1:], b[5:1:-1], b[1:0])
b.clear()
print(b, not b)
same = [[]] * 3
same[0].append(1)
print(same, [[] for _ in range(2)], list({"k": 1}), list("é🙂"), list((1, 2)), [*range(3), *"ab"])
c = [1, 2, 3]
c += "de"
c *= 2
c.extend(c)
print(c, 3 in c, len(c), c.index("d", 4), sum([1, 2]), min([3, 1]), max([3, 1]))
deep = [[1, [2, 3]], {"a": [4]}]
shallow = deep.copy()
shallow[0].append(5)
print(deep, shallow)
it = [1, 2, 3, 4]
for x in it:
    if x == 2:
        it.remove(x)
print(it)
