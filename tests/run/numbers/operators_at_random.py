# Operators and functions on all pairs of kinds of numbers.
import random, operator, math
r = random.Random(3)
ops = [operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, operator.pow, operator.lshift, operator.rshift, operator.and_, operator.or_, operator.xor, operator.lt, operator.le, operator.eq, operator.ne, divmod, operator.matmul]

def num():
    k = r.randrange(12)
    return [lambda: r.randint(-10, 10), lambda: r.choice([1, -1]) * (2 ** r.randint(55, 70) + r.randint(-2, 2)), lambda: r.randint(-10 ** 30, 10 ** 30), lambda: r.uniform(-5, 5), lambda: r.choice([0.0, -0.0, float('inf'), float('-inf'), float('nan'), 1e+308, 5e-324, 1e+16]), lambda: r.choice([True, False]), lambda: complex(r.randint(-3, 3), r.choice([0.0, -0.0, 1.5, -2])), lambda: r.randint(-2 ** 62 - 2, -2 ** 62 + 2), lambda: r.randint(2 ** 62 - 3, 2 ** 62 + 2), lambda: r.randint(0, 200), lambda: float(r.randint(-10 ** 18, 10 ** 18)), lambda: r.choice([None, 'a', [1]])][k]()


for i in range(800):
    a, b = (num(), num())
    op = r.choice(ops)
    if op in (operator.pow, operator.lshift) and isinstance(b, int) and (abs(b) > 300):
        b = b % 50
    try:
        x = op(a, b)
    except Exception as e:
        x = f'{type(e).__name__} {e}'
    print(op.__name__, a, b, x if not isinstance(x, float) else x.hex(), type(x).__name__)
    if i % 4 == 0:
        for f in (lambda: round(a, r.randint(-3, 4)), lambda: int(a), lambda: float(a), lambda: pow(a, b, 97), lambda: math.floor(a), lambda: math.isclose(a, b), lambda: -a, lambda: ~a, lambda: abs(a), lambda: a.__class__(a), lambda: str(a), lambda: bool(a), lambda: math.fmod(a, b), lambda: math.copysign(a, b), lambda: math.gcd(a, b), lambda: math.hypot(a, b), lambda: math.atan2(a, b), lambda: math.ldexp(a, 3), lambda: max(a, b), lambda: sorted([a, b, 1])):
            try:
                print(f(), end=' ')
            except Exception as e:
                print(type(e).__name__, e, end=' ')
        print()
