import itertools as it, functools, operator, heapq, bisect, copy
def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
print(list(it.islice(it.count(10, 5), 4)), list(it.islice(it.cycle('ab'), 5)), list(it.repeat(7, 3)), list(it.chain('ab', [1], ())), list(it.chain.from_iterable(['ab', 'c'])), list(it.compress('abcd', [1, 0, 1, 0])), list(it.takewhile(lambda x: x < 3, range(9))), list(it.dropwhile(lambda x: x < 3, range(6))), list(it.filterfalse(lambda x: x % 2, range(6))), list(it.filterfalse(None, [0, 1])))
print(list(it.zip_longest('abc', 'x', fillvalue='-')), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.pairwise('abcd')), list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([3, 1, 2], max)), list(it.accumulate([1, 2], initial=10)), [(k, list(g)) for k, g in it.groupby('aabbbc')], [(k, list(g)) for k, g in it.groupby([1, 3, 2, 4, 5], lambda x: x % 2)])
print(list(it.product('ab', [1, 2])), list(it.product([0, 1], repeat=2)), list(it.permutations('abc', 2)), list(it.permutations([1, 2, 3])), list(it.combinations('abcd', 2)), list(it.combinations_with_replacement('ab', 2)), list(it.product()), list(it.combinations([], 0)), list(it.permutations([1], 2)), list(it.islice('abcdef', 1, None, 2)), list(it.islice(range(10), 2, 5)))
a, b = it.tee(iter(range(100))); print(sum(a), sum(b), list(it.tee('ab', 3)[2])); print(it.count(), it.count(1, 2), it.repeat(5), it.repeat(5, 2), it.count(1.5)); g = it.groupby('aab'); k1, g1 = next(g); k2, g2 = next(g); print(list(g1), list(g2)); t(lambda: it.islice([1], -1)); t(lambda: it.islice([1], 1, 2, 0)); t(lambda: it.count('a')); t(lambda: it.product(5)); t(lambda: it.permutations([1], -1)); t(lambda: it.combinations([1]));  0; t(lambda: it.tee(5)); t(lambda: it.repeat()); t(lambda: it.starmap(1)); t(lambda: it.takewhile(1)); t(lambda: it.cycle(5)); t(lambda: it.zip_longest(1, foo=2)); t(lambda: it.accumulate()); t(lambda: list(it.accumulate(['a', 1])))
print(functools.reduce(lambda a, b: a * b, range(1, 6)), functools.reduce(operator.add, [[1], [2]], [0])); t(lambda: functools.reduce(max, [])); t(lambda: functools.reduce(max, 5))
p = functools.partial(int, base=2); print(p('101'), p.func, p.args, p.keywords, functools.partial(pow, 2)(5), functools.partial(functools.partial(print, 'a'), 'b')('c')); print(repr(functools.partial(int, '5', base=7))); t(lambda: functools.partial()); t(lambda: functools.partial(5)); p.x = 1; print(p.x, p.__dict__)
calls = []
@functools.lru_cache(maxsize=2)
def f(x, y=0): calls.append((x, y)); return x + y
print(f(1), f(1), f(2), f(3), f(1), f(1, y=2), f.cache_info(), calls, f.__name__, f.__wrapped__(5)); f.cache_clear(); print(f.cache_info(), f.cache_parameters())
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info()); t(lambda: f([]))
class C:
    @functools.lru_cache(None)
    def m(self, a): return ('m', a)
    @functools.cached_property
    def cp(self): calls.append('cp'); return 42
c = C(); print(c.m(1), c.m(1), C.m.cache_info(), c.cp, c.cp, calls.count('cp'), c.__dict__)
def deco(fn):
    @functools.wraps(fn)
    def w(*a, **k):
        "wdoc"
        return fn(*a, **k)
    return w
@deco
def named(a: int): "docs"; return a
print(named(5), named.__name__, named.__doc__, named.__wrapped__ is not None, named.__annotations__)
@functools.total_ordering
class T:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(T(1) <= T(1), T(1) > T(2), T(2) >= T(1), T(1) != T(1)); print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
@functools.singledispatch
def sd(x): return 'obj'
@sd.register
def _(x: int): return 'int'
@sd.register(list)
def _(x): return 'list'
print(sd(1), sd([]), sd('a'), sd(True), sd.dispatch(int) is not None); t(lambda: sd())
class SM:
    @functools.singledispatchmethod
    def go(self, x): return 'base'
    @go.register
    def _(self, x: int): return 'int'
    def add(self, a, b): return a + b
    add5 = functools.partialmethod(add, 5)
print(SM().go(1), SM().go('x'), SM().add5(3))
print(operator.itemgetter(1)([1, 2]), operator.itemgetter(0, 2)('abc'), operator.attrgetter('real')(5), operator.attrgetter('real', 'imag')(5), operator.methodcaller('upper')('a'), operator.methodcaller('split', 'b', maxsplit=1)('abbc'), operator.add(1, 2), operator.contains([1], 1), operator.not_(0), operator.truth([]), operator.index(5), operator.concat([1], [2]), operator.countOf([1, 1], 1), operator.indexOf([1, 2], 2), operator.itemgetter('a'), operator.floordiv(7, 2), operator.neg(3), operator.is_(None, None), operator.pow(2, 3), operator.length_hint([1, 2])); t(lambda: operator.add(1, 'a')); t(lambda: operator.itemgetter(5)([1])); t(lambda: operator.indexOf([1], 2)); t(lambda: operator.attrgetter('x.y')(5)); x = [1]; operator.iadd(x, [2]); print(x)
h = [5, 2, 8, 1, 9, 3, 7]; heapq.heapify(h); print(h, heapq.heappop(h), h, heapq.heappush(h, 0), h, heapq.heappushpop(h, 4), h, heapq.heapreplace(h, 6), h, heapq.nlargest(3, h), heapq.nsmallest(2, h), list(heapq.merge([1, 4], [2, 3], [0])), heapq.nsmallest(2, ['bb', 'a', 'ccc'], key=len), heapq.nlargest(10, [1, 3, 2]), list(heapq.merge([4, 1], [3, 2], reverse=True)), heapq.nlargest(1, [1, 2]), heapq.nsmallest(3, [(i * 7) % 11 for i in range(11)])); t(lambda: heapq.heappop([])); t(lambda: heapq.heappush((), 1)); import random; random.seed(1); v = [random.random() for _ in range(100)]; w = v[:]; heapq.heapify(w); print(w[:5], [heapq.heappop(w) for _ in range(100)] == sorted(v)); t(lambda: heapq.heapify([1, 'a']))
l = [1, 3, 3, 5]; print(bisect.bisect_left(l, 3), bisect.bisect_right(l, 3), bisect.bisect(l, 4), bisect.insort(l, 4), l, bisect.bisect_left(l, 3, 2, 4), bisect.bisect([(1, 'a'), (3, 'b')], 2, key=lambda p: p[0])); bisect.insort_left(l, 3); print(l); t(lambda: bisect.bisect([1], 'a')); t(lambda: bisect.bisect([1], 1, -1))
class D:
    def __init__(self): self.l = [1]; self.me = self
z = [1, [2, 3], {'a': [4]}, (5, [6]), {7}]; y = copy.copy(z); w = copy.deepcopy(z); z[1].append(9); z[2]['a'].append(8); print(y, w, y[1] is z[1], w[1] is z[1]); d = D(); e = copy.deepcopy(d); print(e.me is e, e.l is not d.l, copy.copy(d).l is d.l); r = [1]; r.append(r); q = copy.deepcopy(r); print(q[1] is q, copy.copy((1,)), copy.deepcopy('a'), copy.deepcopy(len) is len)
class S:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = [1]
s = copy.deepcopy(S()); print(s.a, hasattr(s, 'b'))
class Cp:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
print(copy.copy(Cp()), copy.deepcopy([Cp()])); class_ = copy.deepcopy(dict); print(class_)
