# functools, itertools, operator.
import functools, operator, itertools
from functools import *

def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print(reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: a * b, [], 7))
t(lambda: reduce(operator.add, []))
t(lambda: reduce(5, [1, 2]))
p = partial(pow, 2)
print(p(3), p.func is pow, p.args, p.keywords, repr(partial(print, 1, sep='-')))
p2 = partial(partial(int, base=2))
print(p2('101'), p2.keywords, p2.func)
t(lambda: partial())
t(lambda: partial(5))

@lru_cache(maxsize=2)
def sq(x, y=1):
    print('calc', x, y)
    return x * x


sq(1)
sq(1)
sq(2)
sq(3)
sq(1)
sq(x=1)
sq(1, y=1)
print(sq.cache_info(), sq.cache_parameters(), sq.__wrapped__.__name__)
sq.cache_clear()
print(sq.cache_info())

@lru_cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())
t(lambda: fib([]))

@lru_cache(typed=True)
def ty(x):
    return type(x).__name__


print(ty(1), ty(1.0), ty(True), ty.cache_info())

@cache
def c(x):
    return x


c(1)
print(c.cache_info())

class CP:
    n = 0

    @cached_property
    def v(self):
        """doc"""
        CP.n += 1
        return CP.n


o = CP()
print(o.v, o.v, CP.n, o.__dict__, CP.v.__doc__)
del o.v
print(o.v)

@singledispatch
def sd(x):
    return f'base {x}'

@sd.register
def _(x: int):
    return f'int {x}'

@sd.register(list)
@sd.register(tuple)
def _(x):
    return f'seq {x}'

@sd.register(type(None))
def _(x):
    return 'none'


print(sd(1), sd([1]), sd((1,)), sd('a'), sd(True), sd(None), sd.dispatch(bool).__name__, sorted((k.__name__ for k in sd.registry)))

class SM:

    @singledispatchmethod
    def m(self, x):
        return 'base'

    @m.register
    def _(self, x: str):
        return 'str'


print(SM().m(1), SM().m('a'))

def deco(f):

    @wraps(f)
    def w(*a, **k):
        """w doc"""
        return f(*a, **k)
    return w

@deco
def orig(a: int, b=2) -> str:
    """orig doc"""
    return a


print(orig.__name__, orig.__doc__, orig.__wrapped__, orig.__annotations__, orig.__qualname__, orig.__module__)
print(sorted(['b', 'A', 'c'], key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))), cmp_to_key(lambda a, b: 0)(1) == cmp_to_key(lambda a, b: 0)(2))

class PM:

    def base(self, a, b):
        return (a, b)
    pm = partialmethod(base, 1)


print(PM().pm(2))
from itertools import *
print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], operator.mul, initial=10)), list(chain('ab', [1])), list(chain.from_iterable(['ab', 'c'])), list(combinations('abcd', 2)), list(combinations_with_replacement('abc', 2)), list(permutations('abc')), list(permutations('abc', 2)), list(product('ab', [1, 2])), list(product([0, 1], repeat=3)), list(compress('abcd', [1, 0, 1, 0])), list(islice(count(5, 2), 3)), list(islice(cycle('ab'), 5)), list(repeat(1, 3)), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(5))), [(k, list(g)) for k, g in groupby('aabbca')], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)], list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest('ab', [1, 2, 3], fillvalue='-')), list(pairwise('abcd')), list(islice('abcdef', 1, 5, 2)), list(islice('abc', None)), [list(x) for x in tee('ab', 2)])
t(lambda: list(islice('a', -1)))
t(lambda: list(combinations('ab', -1)))
t(lambda: count('a'))
t(lambda: list(product('a', repeat=-1)))
t(lambda: list(zip_longest('a', foo=1)))
t(lambda: repeat())
print(count(1), count(1.5, 0.5), repeat(5, 2), repeat(7), list(zip('ab', 'abc')), list(combinations('ab', 3)), next(count(10 ** 30)))
t(lambda: list(zip('ab', 'abc', strict=True)))
t(lambda: list(zip('abc', 'ab', strict=True)))
t(lambda: list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])))
t(lambda: list(accumulate(['a', 'b'])))
t(lambda: list(filter(None, [0, 1, '', 2])))
t(lambda: list(enumerate('ab', start=5)))
t(lambda: enumerate(5))
t(lambda: list(reversed({'a': 1})))
t(lambda: operator.itemgetter(1, 2)([1, 2, 3]))
t(lambda: operator.attrgetter('real', 'imag')(5))
t(lambda: operator.attrgetter('a.b')(5))
t(lambda: operator.methodcaller('split', ',')('a,b'))
t(lambda: operator.itemgetter('x')({}))
t(lambda: (operator.add(1, 2), operator.concat('a', 'b'), operator.contains([1], 1), operator.countOf([1, 1], 1), operator.indexOf([1, 2], 2), operator.length_hint([1]), operator.iadd([1], [2]), operator.matmul, operator.not_(1), operator.truth([]), operator.is_(1, 1), operator.index(True), operator.inv(5), operator.xor(5, 3), operator.floordiv(7, 2)))
