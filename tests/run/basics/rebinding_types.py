def changing(n):
    x = n
    x = x + 1
    print(type(x).__name__, x)
    x = x / 2
    print(type(x).__name__, x)
    x = str(x)
    print(type(x).__name__, x + "!")
    x = [x]
    print(type(x).__name__, x)
    x = None
    print(x)


changing(3)
changing(2 ** 70)


def narrowing(value):
    if isinstance(value, int):
        return value + 1
    if isinstance(value, str):
        return value + "1"
    if value is None:
        return "none"
    return [*value, 1]


print([narrowing(v) for v in (1, True, "a", None, [0], (5,), 2 ** 80)])


def loop_carried(flag):
    x = 0
    for i in range(4):
        if flag and i == 2:
            x = "text"
        elif isinstance(x, int):
            x += i
        else:
            x += str(i)
    return x


print(loop_carried(False), loop_carried(True))


def either(a, b):
    return a + b


print(either(1, 2), either("a", "b"), either([1], [2]), either(1.5, 2), either((1,), (2,)), either(True, True))


def shadowed_range(range):
    return [x for x in range]


print(shadowed_range([1, 2]))
result = 0
for result in range(3):
    pass
result = f"{result} as text"
print(result)


def maybe(n):
    if n > 0:
        found = n
    try:
        return found
    except UnboundLocalError:
        return "unbound"


print(maybe(1), maybe(0))
