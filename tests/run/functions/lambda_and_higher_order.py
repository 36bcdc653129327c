compose = lambda f, g: lambda *a: f(g(*a))
increment = lambda x, by=1: x + by
print(compose(str, increment)(5), compose(increment, int)("7"), increment(1, by=5), (lambda: None)())
print(sorted(["b", "A", "c"], key=lambda s: s.lower()), list(map(lambda x, y: x * y, [1, 2], [3, 4])), list(filter(lambda n: n % 2, range(6))))
adders = {n: (lambda x, n=n: x + n) for n in range(3)}
print([adders[n](10) for n in adders])
print((lambda *a, k=0, **kw: (a, k, kw))(1, 2, k=3, z=4))


def curry(f, n):
    def take(*args):
        return f(*args) if len(args) >= n else lambda *more: take(*args, *more)

    return take


print(curry(lambda a, b, c: a + b + c, 3)(1)(2)(3))
table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b}


def evaluate(tokens):
    stack = []
    for token in tokens.split():
        if token in table:
            b, a = stack.pop(), stack.pop()
            stack.append(table[token](a, b))
        else:
            stack.append(int(token))
    return stack.pop()


print(evaluate("3 4 + 2 *"), evaluate("5 1 2 + 4 * + 3 -"))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda fact: lambda n: 1 if n < 2 else n * fact(n - 1))(10))
print((lambda x: (yield x)).__name__, list((lambda: (yield 5))()))


def apply_all(functions, value):
    for f in functions:
        value = f(value)
    return value


print(apply_all([str.strip, str.title, lambda s: s.replace(" ", "_"), len], "  hello world "))
