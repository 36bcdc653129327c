# Sets, dicts, deques, lists: random operations.
import random
from collections import OrderedDict, Counter, deque
r = random.Random(11)

def ints(n=8):
    return [r.randint(-20, 40) for _ in range(r.randint(0, n))]


for i in range(40):
    a, b, c = (ints(30), ints(30), ints(4))
    s, t, f = (set(a), set(b), frozenset(c))
    for op in ('|', '&', '-', '^', '<', '<=', '==', '>', '!='):
        x = {'|': lambda: s | t, '&': lambda: s & f, '-': lambda: s - t, '^': lambda: f ^ t, '<': lambda: s < t, '<=': lambda: f <= s, '==': lambda: s == t, '>': lambda: s > f, '!=': lambda: s != f}[op]()
        print(x, end=' ')
    u = s.copy()
    u.update(b, c)
    u.difference_update(c)
    u.symmetric_difference_update(a[:5])
    u.intersection_update(b + a)
    print(u, sorted(u), s.isdisjoint(c), s.issubset(a + b), t.union(a, c))
    if u:
        print(u.pop(), u)
        u.discard(a[0] if a else 0)
        print(u)
    d = dict(zip(a, b))
    e = dict(zip(b, c))
    print(d, e, d | e, list(reversed(d)), d.keys() & e.keys(), sorted(d.items() ^ e.items()), {**d, **e} == d | e)
    for k in c:
        d.pop(k, None)
        e.setdefault(k, k)
    d.update(e)
    print(d, list(d.values()), d.popitem() if d else None, Counter(a) - Counter(b), (Counter(a) & Counter(c)).most_common(2))
    q = deque(a, maxlen=r.choice([None, 5, 0]))
    q.rotate(r.randint(-9, 9))
    q.extendleft(c)
    q.extend(b[:3])
    print(q, len(q), list(reversed(q))[:4], q.count(a[0]) if a else '')
    l = a[:]
    l.sort(key=lambda v: v % 5, reverse=i % 2 == 0)
    print(l, sorted(b, key=lambda v: -abs(v)), min(l, default=None), l.index(l[-1]) if l else -1)
    l.insert(r.randint(-5, 5), 'x')
    l.remove('x')
    l.extend(c)
    l.reverse()
    l *= 2 if len(l) < 5 else 1
    print(l, l == sorted(l, key=str) if l else '')
    o = OrderedDict(zip(a, b))
    if o:
        k = next(iter(o))
        o.move_to_end(k, last=bool(i % 3))
        print(o, o.popitem(last=bool(i % 2)))
