a = b = c = []
a.append(1)
print(a, b, c, a is c)
x, y = 1, 2
x, y = y, x
print(x, y)
(p, q), r = [3, 4], 5
print(p, q, r)
first, *middle, last = range(6)
print(first, middle, last)
*start, end = "abc"
print(start, end)
[m, [n, o]] = (1, (2, 3))
print(m, n, o)
grid = [[0] * 3 for _ in range(2)]
grid[1][2] = 7
grid[0][0] += 5
print(grid)
d = {}
d["k"], d["l"] = 1, 2
d["k"] += 10
print(d)
i = 0
values = [10, 20, 30]
i, values[i] = 2, 99
print(i, values)
n: int = 5
m: "unknown name"
print(n)
for bad in ("a, b = 1, 2, 3", "a, b = 1,", "a, *b, c = [1]", "a, b = 5", "a, b, c = 'xy'"):
    pass


def unpack(value, count):
    try:
        if count == 2:
            one, two = value
        elif count == 3:
            one, two, three = value
        else:
            one, *rest, two, three = value
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


unpack([1, 2, 3], 2)
unpack([1], 2)
unpack([], 2)
unpack("xy", 3)
unpack(5, 2)
unpack(None, 3)
unpack([1, 2], 4)
unpack(iter([1, 2, 3, 4]), 2)
