import sys
def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
# subclass hooks
class L(list):
    def append(self, x): super().append(x * 2)
    def __getitem__(self, i): return 'gi'
    def __len__(self): return 42
    def __iter__(self): return iter('xyz')
    def __contains__(self, x): return True
    def __repr__(self): return 'L!'
l = L([1]); l.append(5); print(list.__getitem__(l, 1), l[0], len(l), list(l), 7 in l, l, [l], str(l), list.__len__(l), bool(l), [*l], sorted(l))
class D(dict):
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)
    def __contains__(self, k): return 'c'
    def __len__(self): return 0
    def __iter__(self): return iter([9])
d = D(a=1); d['b'] = 2; print(d, 'zz' in d, len(d), list(d), bool(d), d.copy(), dict.__len__(d), d == {'a': 1, 'b': 3}, d.get('b'), {**d})
class S(set):
    def __contains__(self, x): return True
    def add(self, x): super().add(-x)
s = S([1]); s.add(5); print(s, 99 in s, s | {7}, len(s), S.__name__)
class T(tuple):
    def __getitem__(self, i): return 'T'
    def __eq__(self, o): return True
    __hash__ = tuple.__hash__
print(T((1, 2))[0], T() == 5, hash(T((1, 2))) == hash((1, 2)), {T((1,)): 1})
class I:
    def __index__(self): return 2
print([1, 2, 3][I()], [1, 2, 3, 4][I():], 'ab' * I(), [0] * I(), range(I()), (1, 2, 3)[I()], list(range(10))[:I()], bin(I()), hex(I()))
class E:
    def __eq__(self, o): return 'truthy'
    def __ne__(self, o): return ''
print([E()] == [5], [E()].index(3), [E()].count(1), 5 in [E()], (E(),) != (1,))
class Cmp:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return NotImplemented
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return f'<{self.v}>'
print(sorted([Cmp(3), Cmp(1), Cmp(2)])); t(lambda: Cmp(1) <= Cmp(2)); t(lambda: [Cmp(1)] <= [Cmp(2)])
class Len:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
t(lambda: len(Len(-1))); t(lambda: len(Len('a'))); t(lambda: len(Len(10**30))); t(lambda: bool(Len(0))); t(lambda: list(Len(3)))
class BadIter:
    def __iter__(self): return 5
t(lambda: list(BadIter())); t(lambda: [*BadIter()]); t(lambda: tuple(BadIter()))
class NoneIter:
    __iter__ = None
t(lambda: list(NoneIter())); t(lambda: 5 in NoneIter())
class RaiseIter:
    def __iter__(self): return self
    def __next__(self): raise KeyError('in next')
t(lambda: list(RaiseIter())); t(lambda: sum(RaiseIter())); t(lambda: max(RaiseIter())); t(lambda: dict(RaiseIter())); t(lambda: set(RaiseIter()))
def gen():
    yield 1
    return 5
g = gen(); next(g); t(lambda: next(g)); g = gen(); next(g)
try: next(g)
except StopIteration as e: print('value', e.value)
class Hint:
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return -5
t(lambda: list(Hint()))
# deep structures
x = []
for _ in range(100000): x = [x]
del x; print('freed')
y = {}
for _ in range(50000): y = {'k': y}
del y; print('freed dict')
a = []; b = [a]; a.append(b); t(lambda: a == a); t(lambda: a == [[a]]); print(repr(a))
m = [0] * 10**6; m[::2] = [1] * 500000; print(sum(m)); del m[::3]; print(len(m)); m.extend(m); print(len(m)); m *= 2; print(len(m))
print(list(map(str, range(3))), list(filter(str.isdigit, 'a1b2')), dict(enumerate('ab')), list(zip(*[(1, 2), (3, 4)])), [*zip('ab', range(2))])
print(type(list[int]), list[int], dict[str, int], tuple[int, ...], set[int], t(lambda: range[int]))
print(sorted({3: 'a', 1: 'b'}.items()), sorted('bca', reverse=True), min({'b': 1, 'a': 2}), max([1, 5, 3], key=lambda v: -v), sum({1: 2, 3: 4}.values()))
def f(*a, **k): return a, k
print(f(*[1], *(2,), **{'x': 1}, y=2), f(*'ab', *{1: 2}), f(**{}))
del l; print(list(iter([1, 2, 3])), list(reversed((1, 2))), (lambda: (yield))())if False else None
print([i for i in range(3) for j in range(2) if i != j], {i: j for i, j in zip('ab', 'cd')}, {i % 2 for i in range(5)}, sum(i * i for i in range(4)))
w, *v = 'abc'; print(w, v); (p, q), r = [1, 2], 3; print(p, q, r); *z, = range(2); print(z)
e = {}; e['a'] = e.setdefault('b', []); e['b'].append(1); print(e); n = [[0] * 2 for _ in range(2)]; n[0][1] = 5; print(n); k = [1, 2, 3]; k[0], k[2] = k[2], k[0]; print(k); k[1:2] = [7, 8, 9]; print(k); i = 0; i, k[i] = 1, 'set'; print(k)
print({**{'a': 1}, 'b': 2} == dict(a=1, b=2), dict([(1, 2)]) | {3: 4}, [1] + [2] * 2, (1,) + (2,), not [], not {0}, [] or 'd', {} and 'x')
