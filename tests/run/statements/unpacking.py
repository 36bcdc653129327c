a, b = "xy"
a, (b, c), [d, *e] = 1, (2, 3), "hello"
print(a, b, c, d, e)
*a, b = [1]
print(a, b)
a, *b, c = 1, 2
print(a, b, c)
for i, (x, *y) in enumerate([(1, 2, 3), "ab"]):
    print(i, x, y)
print([*range(3), *"ab", *{"k": 1}], (*[1], *(2,)), {*[1, 2], *{2, 3}}, {**{"a": 1}, "b": 2, **{"a": 3}})


def f(*args, **kwargs):
    return args, kwargs


print(f(*[1, 2], 3, *"ab", x=1, **{"y": 2}), f(*(), **{}), f(*range(2), *range(2)))
first, *_ = {"one": 1, "two": 2}
(k, v), = {"key": "value"}.items()
print(first, k, v)
x = y = z = 0
x, y, z = z + 1, x + 2, y + 3
print(x, y, z)
row = [1, 2, 3]
row[0], row[-1] = row[-1], row[0]
print(row)


class Box:
    pass


box = Box()
box.a, box.b, *box.rest = range(5)
print(box.a, box.b, box.rest)
d = {}
d["x"], *d["y"] = 1, 2, 3
print(d)


def attempt(action):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def too_few():
    a, b, c = [1, 2]


def too_many():
    a, b = {1: 2, 3: 4, 5: 6}


def star_few():
    a, b, *c = "x"


def nested():
    (a, b), c = 1, 2


def not_mapping():
    return {**[1]}


for action in (too_few, too_many, star_few, nested, not_mapping, lambda: [*5], lambda: f(*None), lambda: f(**[1]), lambda: (lambda a: a)(*[1, 2])):
    attempt(action)
