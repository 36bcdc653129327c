print([x * x for x in range(5)])
print([x for x in range(20) if x % 2 if x % 3])
print([(x, y) for x in range(3) for y in range(x)])
print({x % 3 for x in range(10)}, {x: x ** 2 for x in range(4)})
print(sum(x for x in range(10)), list(x + 1 for x in (1, 2)), tuple(c for c in "ab"))
print([[j * i for j in range(3)] for i in range(3)])
print([x if x > 1 else -x for x in range(4)])
print([a + b for a, b in [(1, 2), (3, 4)]], [rest for _, *rest in ["abc", "de"]])
x = "unchanged"
[x for x in range(3)]
print(x)
print([y := 5, y ** 2], [last := z for z in range(3)], last)
print([f() for f in [lambda: i for i in range(3)]])


class Scope:
    size = 3
    numbers = [n for n in range(size)]
    squares = [n * n for n in numbers]


print(Scope.numbers, Scope.squares)
generator = (print("evaluating", n) or n for n in range(2))
print("nothing yet")
print(next(generator), next(generator), next(generator, "end"))
try:
    [1 / n for n in (1, 0)]
except ZeroDivisionError as error:
    print(error)
print([line.strip() for line in " a \n b ".split("\n") if line], any(c == "b" for c in "abc"), all(n < 3 for n in range(3)))
