# Every special method, what is wrong with their results, and what lacks them.
import functools

class Vec:

    def __init__(s, x, y):
        s.x = x
        s.y = y

    def __repr__(s):
        return f'Vec({s.x}, {s.y})'

    def __add__(s, o):
        return Vec(s.x + o.x, s.y + o.y) if isinstance(o, Vec) else NotImplemented

    def __radd__(s, o):
        return ('radd', o)

    def __iadd__(s, o):
        print('iadd')
        s.x += 1
        return s

    def __mul__(s, o):
        return ('mul', o)

    def __rmul__(s, o):
        return ('rmul', o)

    def __matmul__(s, o):
        return 'matmul'

    def __rmatmul__(s, o):
        return 'rmatmul'

    def __imatmul__(s, o):
        return 'imatmul'

    def __floordiv__(s, o):
        return 'fd'

    def __truediv__(s, o):
        return 'td'

    def __mod__(s, o):
        return 'mod'

    def __divmod__(s, o):
        return 'dm'

    def __rdivmod__(s, o):
        return 'rdm'

    def __pow__(s, o, m=None):
        return ('pow', o, m)

    def __rpow__(s, o, m=None):
        return ('rpow', o, m)

    def __lshift__(s, o):
        return 'ls'

    def __rrshift__(s, o):
        return 'rrs'

    def __and__(s, o):
        return 'and'

    def __ror__(s, o):
        return 'ror'

    def __xor__(s, o):
        return NotImplemented

    def __neg__(s):
        return Vec(-s.x, -s.y)

    def __pos__(s):
        return 'pos'

    def __invert__(s):
        return 'inv'

    def __abs__(s):
        return (s.x ** 2 + s.y ** 2) ** 0.5

    def __round__(s, n=None):
        return ('round', n)

    def __floor__(s):
        return 'floor'

    def __ceil__(s):
        return 'ceil'

    def __trunc__(s):
        return 7

    def __int__(s):
        return 3

    def __float__(s):
        return 2.5

    def __complex__(s):
        return 1j

    def __index__(s):
        return 2

    def __bool__(s):
        return s.x != 0

    def __len__(s):
        return 5

    def __hash__(s):
        return hash((s.x, s.y))

    def __eq__(s, o):
        return isinstance(o, Vec) and (s.x, s.y) == (o.x, o.y)

    def __lt__(s, o):
        return s.x < o.x

    def __contains__(s, i):
        return i in (s.x, s.y)

    def __getitem__(s, k):
        return k

    def __setitem__(s, k, v):
        print('set', k, v)

    def __delitem__(s, k):
        print('del', k)

    def __call__(s, *a, **k):
        return (a, k)

    def __iter__(s):
        yield s.x
        yield s.y

    def __reversed__(s):
        return 'reversed'

    def __format__(s, spec):
        return f'<{spec}>'

    def __str__(s):
        return 'str'

    def __bytes__(s):
        return b'bytes'

    def __enter__(s):
        print('enter')
        return s

    def __exit__(s, *a):
        print('exit', a[0])
        return True

    def __getattr__(s, n):
        if n.startswith('dyn'):
            return n
        raise AttributeError(f'no {n}')

    def __dir__(s):
        return ['b', 'a']

    def __missing__(s, k):
        return 'm'


import math
v = Vec(3, 4)
w = Vec(1, 2)
print(v + w, 1 + v, v * 2, 2 * v, v @ w, 1 @ v, v // 1, v / 1, v % 1, divmod(v, 1), divmod(1, v), v ** 2, pow(v, 2, 3), 2 ** v, v << 1, 1 >> v, v & 1, 1 | v, -v, +v, ~v, abs(v), round(v), round(v, 2), math.floor(v), math.ceil(v), math.trunc(v), int(v), float(v), complex(v), [1, 2, 3][v], bool(v), len(v), hash(v) == hash((3, 4)), v == Vec(3, 4), v != w, v < w, v > w, 3 in v, v[1:2, ...], v(1, a=2), list(v), reversed(v), f'{v:abc}', f'{v}', str(v), repr(v), bytes(v), '%s %r %d' % (v, v, v), v.dynx, dir(v), sorted([v, w]), max(v, w), hex(v), bin(v), [*v], (lambda *a: a)(*v))
for op in ('v^1', '1^v', 'v>=w', 'v<=w', 'v-1', '1-v', 'v>>1', 'v.nope', '1<v', 'v|1'):
    try:
        print(op, {'v^1': lambda: v ^ 1, '1^v': lambda: 1 ^ v, 'v>=w': lambda: v >= w, 'v<=w': lambda: v <= w, 'v-1': lambda: v - 1, '1-v': lambda: 1 - v, 'v>>1': lambda: v >> 1, 'v.nope': lambda: v.nope, '1<v': lambda: 1 < v, 'v|1': lambda: v | 1}[op]())
    except Exception as e:
        print(op, type(e).__name__, e)
v += 1
print(v)
v @= 1
print(v)
v = Vec(3, 4)
v[1] = 2
del v[3:4]
v[1, 2] = 3
v[:] = 1
with v as q:
    raise ValueError
a, b = v
print(a, b)
x = Vec(0, 0)
print('falsy' if not x else 'truthy', x and 1, x or 2)

@functools.total_ordering
class Ver:

    def __init__(s, n):
        s.n = n

    def __eq__(s, o):
        return s.n == o.n

    def __lt__(s, o):
        return s.n < o.n


print(Ver(1) <= Ver(2), Ver(1) >= Ver(2), Ver(1) > Ver(0))
try:
    hash(Ver(1))
except TypeError as e:
    print(e)

class R1:

    def __add__(s, o):
        return 'R1.add'

    def __radd__(s, o):
        return 'R1.radd'

class R2(R1):

    def __radd__(s, o):
        return 'R2.radd'

class R3(R1):
    pass


print(R1() + R2(), R1() + R3(), R2() + R1(), 5 + R2(), R1() + R1())

class Bad:

    def __len__(s):
        return -1

    def __bool__(s):
        return 5

    def __repr__(s):
        return 5

    def __str__(s):
        return 5

    def __hash__(s):
        return 'a'

    def __index__(s):
        return 'a'

    def __int__(s):
        return 'a'

    def __float__(s):
        return 5

    def __iter__(s):
        return 5

    def __contains__(s, x):
        return 'yes'

    def __format__(s, f):
        return 5

    def __bytes__(s):
        return 'a'

    def __complex__(s):
        return 5

    def __dir__(s):
        return 5

    def __length_hint__(s):
        return 'a'

    def __reversed__(s):
        return 5

    def __enter__(s):
        pass


for f in (len, bool, repr, str, hash, hex, int, float, iter, lambda b: 5 in b, format, bytes, complex, dir, list, reversed, lambda b: f'{b}', lambda b: [1][b], lambda b: b'' % b, lambda b: [*b]):
    try:
        print(f(Bad()))
    except Exception as e:
        print(type(e).__name__, e)
try:
    with Bad():
        pass
except Exception as e:
    print(type(e).__name__, e)
try:
    with 5:
        pass
except Exception as e:
    print(type(e).__name__, e)

class E:
    pass


for f in (len, hash, int, float, iter, lambda b: 5 in b, bytes, complex, list, reversed, lambda b: [1][b], lambda b: b[0], lambda b: b(), lambda b: -b, lambda b: b + 1, lambda b: b < 1, lambda b: b @ 1, abs, round, next, lambda b: b.x, lambda b: setattr(b, '__class__', int), lambda b: delattr(b, 'x'), lambda b: f'{b:x}', lambda b: E.y, lambda b: E(1), lambda b: E.__init__(), lambda b: math.floor(b), divmod):
    try:
        r = f(E())
        print(type(r).__name__)
    except Exception as e:
        print(type(e).__name__, e)
