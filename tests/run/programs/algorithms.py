# Matrices, graphs, puzzles, number games.
from __future__ import annotations
import math, random, itertools, bisect, heapq, string, sys
from collections import Counter, defaultdict, namedtuple
from functools import lru_cache, total_ordering, cached_property

class Matrix:
    __slots__ = ('rows',)

    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        assert len({len(r) for r in self.rows}) == 1, 'ragged'

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return (len(self.rows), len(self.rows[0]))

    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]:
            raise ValueError(f"shapes {self.shape} and {o.shape} don't match")
        return Matrix([[sum((a * b for a, b in zip(r, c))) for c in zip(*o.rows)] for r in self.rows])

    def __pow__(self, n):
        r, b = (Matrix.identity(self.shape[0]), self)
        while n:
            if n & 1:
                r = r @ b
            b = b @ b
            n >>= 1
        return r

    def __eq__(self, o):
        return isinstance(o, Matrix) and self.rows == o.rows

    def __getitem__(self, ij):
        i, j = ij
        return Matrix([r[j] for r in self.rows[i]]) if isinstance(i, slice) else self.rows[i][j]

    def __setitem__(self, ij, v):
        self.rows[ij[0]][ij[1]] = v

    def __repr__(self):
        return 'Matrix(%s)' % ', '.join(map(repr, self.rows))

    def __iter__(self):
        return itertools.chain.from_iterable(self.rows)

    def __neg__(self):
        return Matrix([[-x for x in r] for r in self.rows])

    def __add__(self, o):
        return Matrix([[a + b for a, b in zip(r, s, strict=True)] for r, s in zip(self.rows, o.rows, strict=True)])

    def det(self):
        m = [r[:] for r in self.rows]
        n, d = (len(m), 1)
        for i in range(n):
            p = max(range(i, n), key=lambda r: abs(m[r][i]))
            if m[p][i] == 0:
                return 0
            if p != i:
                m[i], m[p] = (m[p], m[i])
                d = -d
            d *= m[i][i]
            for r in range(i + 1, n):
                f = m[r][i] / m[i][i]
                m[r][i:] = [a - f * b for a, b in zip(m[r][i:], m[i][i:])]
        return d


fibm = Matrix([[1, 1], [1, 0]])
print((fibm ** 100)[0, 1], fibm ** 0 == Matrix.identity(2), -fibm, list(fibm + fibm), Matrix([[2, 1], [1, 3]]).det(), Matrix([[1, 2, 3], [4, 5, 6], [7, 8, 10]]).det(), fibm[0:1, slice(0, 1)])
for f in (lambda: fibm @ Matrix([[1]]), lambda: Matrix([[1], [1, 2]]), lambda: fibm + Matrix([[1]]), lambda: fibm[5, 5], lambda: fibm @ 5, lambda: setattr(fibm, 'x', 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

def dijkstra(graph, start):
    dist, heap, prev = ({start: 0}, [(0, start)], {})
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist.get(u, math.inf):
            continue
        for v, w in graph.get(u, {}).items():
            if (nd := (d + w)) < dist.get(v, math.inf):
                dist[v] = nd
                prev[v] = u
                heapq.heappush(heap, (nd, v))
    return (dist, prev)


random.seed(7)
g = defaultdict(dict)
for _ in range(60):
    a, b = random.sample(string.ascii_lowercase[:15], 2)
    g[a][b] = random.randint(1, 20)
d, prev = dijkstra(g, 'a')
print(sorted(d.items(), key=lambda kv: (kv[1], kv[0])))

def path(t):
    return path(prev[t]) + [t] if t in prev else [t]


print({t: ''.join(path(t)) for t in sorted(d)})

@lru_cache(None)
def lev(a, b):
    return len(a) + len(b) if not a or not b else min(lev(a[1:], b) + 1, lev(a, b[1:]) + 1, lev(a[1:], b[1:]) + (a[0] != b[0]))


print(lev('kitten', 'sitting'), lev('', 'abc'), lev.cache_info().misses)
words = 'the quick brown fox jumps over the lazy dog the end'.split()
c = Counter(words)
print(c.most_common(3), {k: sorted(v) for k, v in itertools.groupby(sorted(set(words), key=len), key=len)}, max(words, key=lambda w: (len(w), w)))

def sieve(n):
    s = bytearray([1]) * (n + 1)
    s[:2] = b'\x00\x00'
    [s.__setitem__(slice(i * i, None, i), bytes(len(range(i * i, n + 1, i)))) for i in range(2, math.isqrt(n) + 1) if s[i]]
    return [i for i, p in enumerate(s) if p]


print(sieve(100), len(sieve(10000)))

def perms(s):
    return {s} if len(s) < 2 else {c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])}


print(sorted(perms('aab')), sum((1 for _ in itertools.permutations(range(6)))))

def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n:
        yield cols
        return
    for c in range(n):
        if c not in cols and row + c not in d1 and (row - c not in d2):
            yield from queens(n, row + 1, (*cols, c), (*d1, row + c), (*d2, row - c))


print(len(list(queens(6))), next(queens(8)))

@total_ordering
class Version:

    def __init__(self, s):
        self.parts = tuple((int(x) if x.isdigit() else x for x in s.split('.')))

    def __eq__(self, o):
        return self.parts == o.parts

    def __lt__(self, o):
        return self.parts < o.parts

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return '.'.join(map(str, self.parts))


vs = [Version(v) for v in '1.10 1.2 1.2.1 2.0 1.10'.split()]
print(sorted(vs), max(vs), len(set(vs)), vs[0] >= vs[1], bisect.bisect(sorted(vs), Version('1.5')))
x = 12345678901234567890
print(f'{x:,} {x:e} {x:#x} {x % 97} {x.bit_length()} {pow(x, x, 1000007)} {math.isqrt(x)} {x // -7} {divmod(-x, 10 ** 9)} {int(str(x)[::-1])} {x ** 5 >> 200}')
table = [('alpha', 1, 2.5), ('beta', 22, 33.333), ('gamma', 333, -4)]
for name, i, f in table:
    print(f'|{name:^9}|{i:>6d}|{f:>+9.2f}|{name!r:>10}|{i:06.1f}|{f:<8g}|')
print('\n'.join((''.join(('*' if abs(complex(x / 20, y / 10)) < 1 else '.' for x in range(-20, 21, 4))) for y in range(-10, 11, 5))))
data = [{'n': n, 'sq': n * n, 'tags': {t for t in 'abc' if ord(t) % (n + 1) == 0}} for n in range(4)]
print([{k: sorted(v) if isinstance(v, set) else v for k, v in r.items()} for r in data])
first, *mid, last = range(6)
(a, b), c = ((1, 2), 3)
print(first, mid, last, a, b, c)
a, b = (b, a)
i = 0
l = [0] * 3
i, l[i] = (1, 9)
print(a, b, l)
print([*range(3), *'ab'], {**{'a': 1}, 'b': 2}, (lambda *a, k=1, **kw: (a, k, kw))(*[1], **{'k': 2, 'z': 3}), [y for x in [[1, 2], [3]] for y in x if y != 2], sum((i for i in range(5)), start=10), not [] and 5 or 'x', 1 < 2 < 3 != 4, 'yes' if 0 else 'no')
for i in range(3):
    for j in range(3):
        if j == 2:
            break
        if i == j:
            continue
        print(i, j, end='; ')
    else:
        print('never')
else:
    print('done')
while True:
    try:
        i += 1
        assert i < 5, i
    except AssertionError as e:
        print('stopped at', e)
        break
