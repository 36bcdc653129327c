x = "outer"
print([x for x in "ab"], x, {x: x for x in "c"}, x)
print([[y for y in range(x)] for x in range(3)], [x for x in [x for x in range(3)]])
print([(a, b) for a in range(3) if a for b in range(a) if b >= 0])


def closure():
    fs = [lambda: i for i in range(3)]
    gs = [lambda i=i: i for i in range(3)]
    return [f() for f in fs], [g() for g in gs]


print(closure())


def uses_local(limit):
    factor = 10
    return [factor * n for n in range(limit)], {n: factor for n in range(2)}, list(factor + n for n in range(2))


print(uses_local(3))


class Body:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
    try:
        crossed = [i * j for i in items for j in items]
    except NameError as error:
        message = str(error)


print(Body.doubled, Body.message)
matrix = [[1, 2], [3, 4]]
print([[row[i] for row in matrix] for i in range(2)], [n for row in matrix for n in row], {n for row in matrix for n in row if n % 2})
print([k + str(v) for k, v in {"a": 1, "b": 2}.items()], [a for a, *b in [(1, 2, 3)]], [i for i, in [(1,), (2,)]])
print({**{k: 1 for k in "ab"}}, [*[i for i in range(2)]], sum([i for i in range(5)]), len({i // 2 for i in range(6)}))
print([(lambda: x)() for x in range(3)], [f"{x}" for x in range(2)], [x if x else "zero" for x in range(2)])
print([i for i in range(10) if i % 2 == 0 and i % 3 == 0 or i == 5], [not i for i in (0, 1)])
try:
    print([1 / d for d in (1, 0)])
except ZeroDivisionError as error:
    print(error)
print({k: v for k, v in zip("abc", [1, 2, 3])}, {v: k for k, v in {"a": 1}.items()}, {len(w): w for w in ("a", "b", "cc")})
