def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
a = [1, 2, 3]
t(lambda: a[5]); t(lambda: a['x']); t(lambda: a[1.5]); t(lambda: [].pop()); t(lambda: a.pop(9)); t(lambda: a.remove(99))
t(lambda: a.index(99)); t(lambda: a + (1,)); t(lambda: a * 'x'); t(lambda: a + 1); t(lambda: a < [1, 'x', 3] ); t(lambda: a < (1,))
t(lambda: a[10**20]); t(lambda: a[::0]); t(lambda: a['a':]); t(lambda: list(5)); t(lambda: list(1, 2)); t(lambda: a.append()); t(lambda: a.append(1, 2))
t(lambda: a.insert(1)); t(lambda: a.sort(1)); t(lambda: hash(a)); t(lambda: [1, 'a'].sort()); t(lambda: a.sort(key=5)); t(lambda: a.foo)
t(lambda: list(x=1)); t(lambda: 2.0 * a); t(lambda: [3] * -1); t(lambda: a.index(3, 0, 2)); t(lambda: a.index(3, -1)); t(lambda: a.extend(5)); t(lambda: a.pop('x'))
def setslice(s, v):
    b = list(range(10)); b[s] = v; return b
def delslice(s):
    b = list(range(10)); del b[s]; return b
t(lambda: setslice(slice(2, 5), 'abc')); t(lambda: setslice(slice(2, 5), [])); t(lambda: setslice(slice(None, None, 2), 'abcde')); t(lambda: setslice(slice(None, None, 2), 'abc'))
t(lambda: setslice(slice(8, 2, -2), 'xyz')); t(lambda: setslice(slice(2, 5), 5)); t(lambda: setslice(slice(0, 5, 2), 5)); t(lambda: delslice(slice(None, None, 3))); t(lambda: delslice(slice(8, 2, -2)))
t(lambda: delslice(slice(5, 2))); t(lambda: delslice(3)); t(lambda: delslice(33)); t(lambda: setslice(33, 1)); t(lambda: setslice(slice(20, 30), 'ab')); t(lambda: setslice(slice(5, 2), 'ab'))
r = list(range(20))
print(r[3:15:4], r[::-1], r[15:3:-4], r[-5:], r[:-5], r[100:], r[-100:3], r[5:2], r[2:5:-1], r[-1:-10:-3])
x = [1]; x.append(x); print(x, repr(x)); y = [x, x]; print(y)
import copy
z = [3, 1, 2]; z.sort(); print(z); z.sort(reverse=True); print(z)
w = [('b', 1), ('a', 2), ('b', 0), ('a', 1)]; w.sort(key=lambda p: p[0]); print(w); w.sort(key=lambda p: p[0], reverse=True); print(w)
print(sorted([3.5, 1, 2, True, -7]), sorted('hello'), sorted(['b', 'A', 'c'], key=str.lower), sorted([(1, 'b'), (1, 'a')]))
class C:
    log = []
    def __init__(self, v): self.v = v
    def __lt__(self, o): C.log.append((self.v, o.v)); return self.v < o.v
    def __repr__(self): return f'C{self.v}'
import random
def check(n, seed):
    random.seed(seed); C.log = []
    v = [C(random.randrange(n)) for _ in range(n)]
    v.sort(); h = 0
    for p in C.log: h = (h * 31 + p[0] * 7 + p[1]) % 1000000007
    print(n, len(C.log), h, all(v[i].v <= v[i+1].v for i in range(n-1)))
for n in (5, 31, 64, 65, 100, 1000): check(n, n)
def runs(seed):
    random.seed(seed); C.log = []
    v = []
    for _ in range(12):
        k = random.randrange(1, 150); s = sorted(random.randrange(1000) for _ in range(k))
        if random.random() < .4: s.reverse()
        v += s
    v = [C(q) for q in v]; u = sorted(v, reverse=random.random() < .5); h = 0
    for p in C.log: h = (h * 31 + p[0] * 7 + p[1]) % 1000000007
    print(len(v), len(C.log), h)
for s in range(15): runs(s)
b = [1, 2, 3]
def key(q): b.append(1); return q
t(lambda: b.sort(key=key)); print(b)
class Bad:
    def __lt__(self, o): raise ValueError('no')
l = [Bad(), Bad()]
t(lambda: l.sort()); print(len(l))
b = [1, 2]; b += 'ab'; b *= 2; print(b); b.clear(); print(b, bool(b), len(b)); c = [1, 2, 3]; d = c; c += [4]; print(d); c = c + [5]; print(d)
it = iter(c); next(it); c.append(9); print(list(it)); print(list(reversed(c))); print(it.__length_hint__())
print([1, 2] == [1, 2], [1] != [2], [1, 2] < [1, 3], [1] < [1, 0], [] < [1], [2] >= [1, 5], [float('nan')] == [float('nan')]); n = float('nan'); print([n] == [n])
class L(list):
    def __init__(self, *a): super().__init__(*a); self.tag = 'x'
q = L([1, 2]); q.append(3); q.z = 5; print(q, q.tag, q.__dict__, type(q + [1]), type(q[:]), q == [1, 2, 3], isinstance(q, list)); print([*q, *'ab'], len(q)); 
print([1, 2, 3].count(1), [1, 2, 3].copy(), [[]] * 3); e = [1, 2, 3, 4]; e.reverse(); print(e); e.insert(-1, 'k'); e.insert(100, 'e'); e.insert(-100, 's'); print(e)
print(1 in [1.0], 'a' in ['b'], None in [None], [] in [[]])
first, *mid, last = range(6); print(first, mid, last)
t(lambda: (lambda a, b: 0)(*[1])); 
def unp(n, v):
    if n == 2: a, b = v
    if n == 3: a, *b, c = v
t(lambda: unp(2, [1])); t(lambda: unp(2, [1, 2, 3])); t(lambda: unp(3, [1])); t(lambda: unp(2, 5)); t(lambda: unp(2, iter([1, 2, 3]))); t(lambda: unp(2, 'a')); t(lambda: unp(2, {1: 2})); t(lambda: unp(3, 5))
