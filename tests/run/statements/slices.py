s = "abcdefgh"
for i, j, k in ((None, None, None), (2, 5, None), (-3, None, None), (None, -2, None), (None, None, 2), (None, None, -1), (5, 1, -2), (1, 100, 3), (-100, 3, None), (3, 1, None), (6, None, -1)):
    print((i, j, k), s[i:j:k], list(range(8))[i:j:k], (1, 2, 3, 4, 5, 6, 7, 8)[i:j:k])
a = list(range(10))
a[2:4] = ["x"]
print(a)
a[1:1] = [100, 200]
print(a)
a[::3] = "ABCD"
print(a)
del a[::2]
print(a)
a[5:2] = ["odd place"]
print(a)
a[:] = reversed(a)
print(a)
a[-2:] = []
print(a)
a[len(a):] = [7, 8]
a[:0] = [0]
print(a)


class Index:
    def __index__(self):
        return 2


print(s[Index()], s[Index():], a[:Index()])
b = a[:]
b.append("copy")
print(a == b, len(b) - len(a))
for bad in (lambda: s["a":], lambda: s[::0], lambda: a[1.5:], lambda: a.__setitem__(slice(0, 4, 2), [1]), lambda: a.__setitem__(slice(0, 1), 5)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
matrix = [[1, 2, 3], [4, 5, 6]]
print([row[::-1] for row in matrix[::-1]], [r[1] for r in matrix])
matrix[0][1:] = [20, 30, 40]
print(matrix)
