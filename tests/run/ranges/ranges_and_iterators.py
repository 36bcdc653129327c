def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
print(list(range(5)), list(range(2, 10, 3)), list(range(10, 0, -3)), range(3), range(1, 2, 3), range(0), len(range(10**6)), range(10)[3], range(10)[-1], range(10)[2:5], range(10)[::-2], range(0, 10, 3)[1:])
t(lambda: range(1.5)); t(lambda: range(1, 2, 0)); t(lambda: range()); t(lambda: range(1, 2, 3, 4)); t(lambda: range(3)[5]); t(lambda: range(3)['a']); t(lambda: len(range(10**30))); t(lambda: range(5).index(9)); t(lambda: range(5, start=1)); t(lambda: range('a'))
print(3 in range(5), 5 in range(5), 2.0 in range(5), 'a' in range(3), True in range(3), 10**20 in range(10**21), 7 in range(1, 10, 2), 8 in range(1, 10, 2), range(5).index(3), range(5).count(3), range(0, 10, 2).index(4))
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 5, 2) == range(0, 6, 2), hash(range(3)) == hash(range(0, 3, 1)), range(3) != [0, 1, 2], bool(range(0)), bool(range(1)))
b = 10**25
print(list(range(b, b + 5, 2)), range(b)[5], range(b)[-1], range(b, b*2)[::b // 2], list(reversed(range(b, b + 3))), list(reversed(range(5))), list(reversed(range(10, 0, -3))), len(range(b, b + 7)), range(b)[b - 5:])
it = iter(range(5)); next(it); print(list(it), it.__length_hint__(), type(it), type(iter(range(b)))); r = range(2, 9, 3); print(r.start, r.stop, r.step, repr(r), sum(range(101)), max(range(4)), min(range(4)))
print(slice(1, 2), slice(None), slice(1, None, -1), slice(1, 10, 2).indices(5), slice(None, None, -1).indices(5), slice(-3, None).indices(10), slice(1, 2) == slice(1, 2), slice(5).start); t(lambda: hash(slice(1))); t(lambda: slice()); t(lambda: slice(1).indices(-1)); t(lambda: slice('a').indices(3))
print(list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate('ab', start=10**20)), list(zip('ab', range(3))), list(zip()), list(map(lambda x, y: x + y, [1, 2], [10, 20, 30])), list(filter(None, [0, 1, '', 'a'])), list(filter(lambda x: x > 1, [1, 2, 3])))
t(lambda: list(zip('ab', 'c', strict=True))); t(lambda: list(zip('a', 'bc', strict=True))); t(lambda: list(zip('ab', 'ab', 'a', strict=True))); t(lambda: list(zip('a', 'a', 'ab', strict=True))); t(lambda: zip(1)); t(lambda: map()); t(lambda: map(1)); t(lambda: filter(1)); t(lambda: enumerate()); t(lambda: enumerate(1)); t(lambda: reversed({1})); t(lambda: reversed(5)); t(lambda: list(reversed('abc'))); t(lambda: iter(5)); t(lambda: next(5)); t(lambda: next(iter([]))); t(lambda: next(iter([]), 'd')); t(lambda: iter(5, 6)); t(lambda: zip(x=1)); t(lambda: enumerate(foo=1))
c = iter([1, 2, 3, 0, 5]); print(list(iter(lambda: next(c), 0)))
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
    def __len__(self): return 4
print(list(Seq()), list(reversed(Seq())), 4 in Seq(), max(Seq())); a, b, c, d = Seq(); print(a, b, c, d)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), sum(It()), tuple(It()), dict.fromkeys(It()), sorted(It(), reverse=True), [*It()], max(It()), list(zip(It(), It())))
def settup():
    x = (1, 2); x[0] = 5
t(settup)
def deltup():
    x = (1, 2); del x[0]
t(deltup)
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    @property
    def first(self): return self[0]
u = T(1, 2, 3); u.extra = 'e'; print(u, u.first, u.extra, u == (1, 2, 3), type(u[:2]), hash(u) == hash((1, 2, 3)), len(u), u.__dict__)
print(divmod(7, -2), divmod(7.5, 2), abs(-3), abs(-2.5), pow(2, 10), pow(2, -1), pow(3, 4, 5), round(2.5), round(3.5), round(2.567, 2), round(1234, -2), bin(10), hex(255), oct(8), bin(-5), chr(97), ord('a'), chr(8364)); t(lambda: chr(-1)); t(lambda: ord('ab')); t(lambda: ord(5)); t(lambda: hex(1.5)); t(lambda: round('a')); t(lambda: abs('a')); t(lambda: pow(2, 'a')); t(lambda: divmod(1, 0)); t(lambda: hash([])); print(callable(len), callable(5), repr('a'), ascii('é'), format(3.14159, '.2f'), format(42), hash('a') == hash('a'), hash(1), hash(1.0), hash(2**61), hash(True))
print(sorted([3, 1, 2], reverse=1), sorted({'b': 1, 'a': 2}), sorted('cab', key=ord)); t(lambda: sorted(5)); t(lambda: sorted([1], 2)); t(lambda: print(1, sep=5)); t(lambda: print(1, foo=2)); print(1, 2, sep='-', end='!\n'); print(); print('a', 'b', sep=''); print(*[1, 2, 3]); print(None, True, 1.0, 'x', sep=None, end=None)
