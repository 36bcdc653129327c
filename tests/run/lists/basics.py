a = [3, 1, 2]
a.append(5)
a.extend([7, 6])
a.insert(1, 99)
print(a, len(a), a[0], a[-1], a[1:3], a[::-1], a[::2], a[-3:], a[10:])
a.sort()
print(a, a.pop(), a.pop(0), a)
a.sort(reverse=True)
print(a, a.index(5), a.count(3))
a.reverse()
a.remove(5)
print(a, 99 in a, 6 in a)
b = a.copy()
b.clear()
print(a, b, a + [1], [0] * 3, a * 2)
a[0] = "x"
a[1:3] = [10, 20, 30]
print(a)
a[::2] = ["e"] * len(a[::2])
print(a)
del a[0]
del a[1:]
print(a)
a += (1, 2)
a *= 2
print(a)
words = ["banana", "Apple", "cherry", "fig"]
print(sorted(words), sorted(words, key=len), sorted(words, key=str.lower, reverse=True))
print([1, [2, 3]] == [1, [2, 3]], [1, 2] < [2], list("abc"), list(range(4)), list())
matrix = [[1, 2], [3, 4]]
print([list(row) for row in zip(*matrix)], sum([[1], [2]], []), max(matrix), min(3, 1, 2))
recursive = [1]
recursive.append(recursive)
print(recursive)
for bad in (lambda: a[100], lambda: [].pop(), lambda: a.remove("zz"), lambda: a.index("zz"), lambda: a["x"],
            lambda: [1] + (2,), lambda: [1, "a"].sort(), lambda: a.pop(50), lambda: [1] * "x"):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
