from collections import deque, namedtuple, Counter, OrderedDict, defaultdict, ChainMap, UserDict, UserList
import collections, collections.abc
def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
d = deque([1, 2, 3], maxlen=3); d.append(4); print(d, d.maxlen, len(d), d[0], d[-1]); d.appendleft(0); print(d); d.extend([7, 8]); d.rotate(1); print(d, d.pop(), d.popleft(), d)
e = deque('abcdef'); e.rotate(2); print(e); e.rotate(-3); print(e); e.remove('c'); e.insert(2, 'X'); print(e, e.index('X'), e.count('a'), list(reversed(e)), 'a' in e); e[1] = 'Q'; del e[0]; e.reverse(); print(e, e.copy(), e + deque('z'), e * 2, e == deque(e), e < deque('zz'))
t(lambda: deque().pop()); t(lambda: deque().popleft()); t(lambda: e[99]); t(lambda: e.remove('nope')); t(lambda: e.index('nope')); t(lambda: deque(5)); t(lambda: deque(maxlen=-1)); t(lambda: e + [1]); t(lambda: hash(e)); t(lambda: deque([1], maxlen=1).insert(0, 2)); t(lambda: e['a'])
def mut():
    for x in e: e.append(1)
t(mut)
f = deque(); f.append(f); print(f); big = deque(range(1000)); [big.popleft() for _ in range(500)]; big.extendleft(range(5)); print(big[0], big[5], big[-1], len(big)); e.clear(); print(e, bool(e)); print(deque(range(5), 2), deque(range(3), maxlen=None))
P = namedtuple('P', 'x y'); p = P(1, 2); print(p, p.x, p.y, p[0], p == (1, 2), p._replace(x=5), p._asdict(), P._fields, P._make([3, 4]), P(x=1, y=2), hash(p) == hash((1, 2)), isinstance(p, tuple)); x, y = p; print(x, y, P.__name__, P.__doc__, P.x.__doc__, len(p), p + (3,), p._field_defaults)
t(lambda: P(1)); t(lambda: P(1, 2, 3)); t(lambda: P(1, z=2)); t(lambda: P._make([1])); t(lambda: p._replace(q=1)); t(lambda: namedtuple('1x', 'a')); t(lambda: namedtuple('P', 'a a')); t(lambda: namedtuple('P', 'def')); t(lambda: namedtuple('P', '_a')); t(lambda: p.z)
def setx(): p.x = 4
t(setx)
Q = namedtuple('Q', ['a', 'b', 'c'], defaults=[10, 20]); print(Q(1), Q(1, 2), Q._field_defaults, namedtuple('R', 'a def a', rename=True)._fields, repr(P), type(p).__module__)
class Pt(P):
    __slots__ = ()
    def norm(self): return self.x ** 2 + self.y ** 2
    def __str__(self): return 'pt'
print(Pt(3, 4).norm(), Pt(1, 2), repr(Pt(1, 2)), Pt(3, 4)._replace(x=0))
c = Counter('abracadabra'); print(c, c.most_common(2), c['z'], sorted(c.elements()), c.total(), c + Counter('ab'), c - Counter('aaa'), c & Counter('ab'), c | Counter('zz')); c.update('aaa'); c.subtract({'b': 5}); print(c, +c, -c, dict(c)); del c['nope']; print(Counter(a=1, b=2), Counter(), Counter({'x': 3}), Counter([1, 1, 2]) == Counter([1, 2, 1])); c['new'] += 5; print(c.most_common()); t(lambda: Counter(5)); print(Counter(a=1) < Counter(a=2), c.copy() == c)
o = OrderedDict([('a', 1), ('b', 2), ('c', 3)]); o.move_to_end('a'); print(o); o.move_to_end('c', last=False); print(o, list(o), o.popitem(), o.popitem(last=False), o, o == {'b': 2}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1)); t(lambda: o.move_to_end('zz')); t(lambda: OrderedDict().popitem()); o['q'] = 1; o.update(r=2); print(o, o.pop('q'), o.pop('nope', None), list(reversed(o)), o | {'z': 1}, OrderedDict(), o.copy(), OrderedDict.fromkeys('ab', 0)); t(lambda: o.pop('nope')); o.attr = 5; print(o.attr)
dd = defaultdict(list); dd['a'].append(1); dd['b'].append(2); dd['a'].append(3); print(dd, dd['zz'], len(dd), dd.default_factory, dict(dd)); di = defaultdict(int, {'x': 1}); di['y'] += 5; print(di, di.get('nope'), 'nope' in di); t(lambda: defaultdict(5)); t(lambda: defaultdict()['a']); print(defaultdict(None, a=1), di.copy(), type(di | {'q': 2}).__name__, defaultdict(lambda: 7)[1])
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(cm, cm['a'], cm['b'], list(cm), len(cm), cm.maps, cm.new_child({'c': 9}), cm.parents, dict(cm)); cm['z'] = 5; print(cm); t(lambda: cm['nope']); t(lambda: cm.__delitem__('b')); print('b' in cm, cm.get('nope', 1))
u = UserDict({'a': 1}); u['b'] = 2; print(u, u['a'], len(u), list(u), u == {'a': 1, 'b': 2}); t(lambda: u['nope']); l = UserList([3, 1, 2]); l.sort(); print(l, l + [4], l[0], l[1:], len(l))
for cls in ('Iterable', 'Sequence', 'Mapping', 'MutableMapping', 'Set', 'Hashable', 'Callable', 'Sized', 'Container', 'Iterator', 'MutableSequence', 'Collection', 'Reversible', 'Generator', 'Awaitable'):
    a = getattr(collections.abc, cls); print(cls, [isinstance(v, a) for v in ([], (), {}, set(), 'a', 5, iter([]), len, range(3), deque(), (i for i in []), frozenset(), b'')])
class MySeq(collections.abc.Sequence):
    def __init__(self, *v): self.v = v
    def __getitem__(self, i): return self.v[i]
    def __len__(self): return len(self.v)
s = MySeq(1, 2, 3); print(list(s), 2 in s, s.index(3), s.count(1), list(reversed(s)), isinstance(s, collections.abc.Iterable))
class Inc(collections.abc.Sequence): pass
t(lambda: Inc())
class MM(collections.abc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = MM(); m.update(a=1, b=2); print(dict(m), m.pop('a'), m.setdefault('z', 9), list(m.items()), list(m.keys()), m.get('q'), 'b' in m, m == {'b': 2, 'z': 9}, m.popitem())
