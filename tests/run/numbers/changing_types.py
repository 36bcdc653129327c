# Variables that change their type or outgrow a machine word, in loops and functions.
import sys

def a(n):
    x = 1
    for i in range(n):
        x *= 3
    return x


print(a(10), a(39), a(40), a(41), a(100))

def b(n):
    t = 0
    for i in range(n):
        t += i * i * i
        if i % 1000 == 999:
            t *= t
    return t


print(b(100), b(1001), b(3001))

def c(x):
    if x > 5:
        x = float(x)
    elif x < 0:
        x = str(x)
    return x + x


print(c(1), c(6), c(-1))

def d():
    i = 2 ** 62 - 2
    out = []
    while i < 2 ** 62 + 3:
        out.append(i)
        i += 1
    j = -2 ** 62 + 1
    while j > -2 ** 62 - 3:
        out.append(j)
        j -= 1
    return out


print(d())

def e(n):
    s = 0.0
    for i in range(n):
        s = s + i / 3 if i % 2 else s - i
    return (s, type(s))


print(e(0), e(5), e(1000))

def f(n):
    s = 0
    for i in range(n):
        s = s + 0.5 if i > 3 else s + 1
    return (s, type(s).__name__)


print(f(0), f(3), f(4), f(6))

def g(lo, hi, st):
    r = []
    for i in range(lo, hi, st):
        r.append(i)
        i = i * 2 + 100
        if len(r) > 6:
            break
    else:
        r.append('else')
    return (r, i if r and r[0] != 'else' else None)


print(g(0, 5, 1), g(5, 0, -2), g(0, 0, 1), g(-3, 10 ** 20, 1), g(10 ** 20, 10 ** 20 + 3, 1), g(0, -10 ** 19, -3 * 10 ** 18))

def h(x, y):
    return (x // y, x % y, -x // y, x % -y, divmod(x, y), x / y, x ** 2, x << 3, x >> 1, x & y, x | y, x ^ y, ~x, abs(-x), x == y, x < y)


print(h(7, 3), h(2 ** 61, 3), h(2 ** 63, 7), h(-2 ** 63, 2 ** 31), h(True, 2))

def k():
    total = 0
    for i in range(10):
        for j in range(i, 0, -1):
            if (i + j) % 3:
                continue
            total += i * j
            if total > 100:
                total -= 2 ** 70
    return total


print(k())

def l(n):
    return n if n < 2 else l(n - 1) + l(n - 2)


print([l(i) for i in range(15)], l(True), l(1.5))

def m(n):
    lst = [0] * n
    for i in range(n):
        lst[i] = i ** 2
    for i in range(n - 1, -1, -1):
        lst[i] += lst[i - 1]
    return lst


print(m(6))

def n_(x):
    while x != 1:
        x = x // 2 if x % 2 == 0 else 3 * x + 1
        yield x


print(list(n_(27))[:10], max(n_(27)), list(n_(3.0))[:3])

def o():
    x = 10
    x /= 2
    y = x
    x //= 2
    z = x
    x **= 2
    w = x
    x %= 3
    v = x
    x -= 1
    x *= -1
    return (y, z, w, v, x, -0.0 * 1, 0 * -1, 0.0 * -1)


print(o())

def p(flag):
    if flag:
        v = 1
    try:
        return v
    except UnboundLocalError as ex:
        return str(ex)


print(p(1), p(0))

def q():
    acc = 0
    for ch in '12345678901234567890123':
        acc = acc * 10 + int(ch)
    h = 5381
    for ch in 'hello world':
        h = (h << 5) + h + ord(ch) & 4294967295
    x = 123456789
    for _ in range(5):
        x ^= x << 13 & 18446744073709551615
        x ^= x >> 7
        x ^= x << 17 & 18446744073709551615
    return (acc, h, x)


print(q())

def r(n, k):
    res = 1
    for i in range(1, k + 1):
        res = res * (n - k + i) // i
    return res


print(r(10, 3), r(100, 50), r(5, 0))

def s(a, b):
    while b:
        a, b = (b, a % b)
    return a


print(s(48, 18), s(2 ** 80, 2 ** 70 * 3), s(0, 5), s(1.5, 0.25))

def t_(x):
    i = 0
    while True:
        i += 1
        if i > x:
            break
        if i == 3:
            x = 's' * i
            return x
    return i


print(t_(1), t_(5))

def u():
    m, n = (3, 4)
    grid = [[i * n + j for j in range(n)] for i in range(m)]
    tr = [[row[j] for row in grid] for j in range(n)]
    s = 0
    for i in range(m):
        for j in range(n):
            s += grid[i][j] * tr[j][i] * (-1) ** (i + j)
    return (s, tr)


print(u())

def v(x, n):
    lo, hi = (0.0, max(1.0, x))
    for _ in range(n):
        mid = (lo + hi) / 2
        if mid * mid < x:
            lo = mid
        else:
            hi = mid
    return lo


print(v(2.0, 60), v(2, 60), v(1e-10, 100))

def w():
    b = True
    c = b + b
    d = b * 3.5
    e = -b
    f = b << 4
    g = b / 2
    h = b and 5
    i = (b == 1) + (2 > 1)
    return (b, c, d, e, f, g, h, i, ~b, b ** b, not b, b | False, b & 3, type(b | False), type(b & 3), type(b ^ True))


print(w())

def x_(n):
    i = n
    for i in range(i):
        pass
    return i


print(x_(3), x_(0))

def y_(seq):
    best = None
    idx = -1
    for i, v in enumerate(seq):
        if best is None or v > best:
            best, idx = (v, i)
    return (best, idx)


print(y_([3, 9, 2]), y_([]), y_('abz'), y_([1.5, 1]))

def z_():
    x = sys.maxsize
    y = x + 1
    z = -x - 2
    return (x, y, z, x * x, y - 1 == x, x // -1, (-x - 1) // -1, -(-x - 1), abs(-x - 1), x << 1, y >> 63, -y % 10, y % -10)


print(z_())

def aa(i):
    return (i * 0.1, i * 1e+308 * 10, 1e+308 * i * i - 1e+308 * i * i, float('inf') - i * 1e309, i ** 0.5, (-i) ** 0.5, i ** (-1))


print(aa(3), aa(2 ** 70))

def bb():
    for i in range(3):
        for i in range(i):
            pass
        print(i, end=' ')
    c = [i for i in range(3)]
    print(i, c)


bb()

def cc(n):
    if n == 0:
        return 0
    return n + dd(n - 1)

def dd(n):
    if n == 0:
        return 0.0
    return n + cc(n - 1)


print(cc(4), cc(3), dd(2))

class Acc:

    def __init__(self):
        self.n = 0
        self.f = 0.0

    def add(self, v):
        self.n += v
        self.f += v
        return self


acc = Acc()
for i in range(5):
    acc.add(i)
acc.add(2 ** 63).add(0.5)
print(acc.n, acc.f)
gi = 0

def inc():
    global gi
    for _ in range(3):
        gi += 2 ** 61
    return gi


print(inc(), inc())
print(sum((i * i for i in range(100))), sum([0.1] * 10), max((i % 7 for i in range(20))), [x * 2 for x in range(2 ** 62 - 1, 2 ** 62 + 2)], len(range(0, 2 ** 63, 2 ** 60)), list(range(2 ** 63, 2 ** 63 + 2)), 2 ** 62 in range(2 ** 63), range(10)[-1], sum(range(10 ** 6)), [i for i in range(5, -5, -3)])
