squares = (x * x for x in range(5))
print(type(squares), squares.__name__, next(squares), list(squares), list(squares))
print(sum(x for x in range(10) if x % 2), max((len(w) for w in ("a", "bbb")), default=0), ",".join(str(x) for x in range(3)))
print(list((x, y) for x in range(3) for y in range(x)), dict((k, k * 2) for k in "ab"), any(x > 2 for x in range(5)))


def source():
    print("outermost iterable is evaluated at once")
    return [1, 2]


g = (x for x in source())
print("created")
print(list(g))
try:
    (x for x in 5)
except TypeError as error:
    print(error)
bad = (1 / x for x in (1, 0, 2))
print(next(bad))
try:
    next(bad)
except ZeroDivisionError as error:
    print(error)
print(list(bad))
n = 3
late = (x * n for x in range(3))
n = 10
print(list(late))
nested = ((x for x in range(i)) for i in range(4))
print([list(inner) for inner in nested])
print([*(c.upper() for c in "abc")], set(x % 2 for x in range(5)), tuple(x for x in ()))


def pipeline(lines):
    stripped = (line.strip() for line in lines)
    useful = (line for line in stripped if line and not line.startswith("#"))
    return (line.split("=") for line in useful)


print(list(pipeline(["a=1", " # no", "", " b=2 "])))
