# Statements and expressions in odd places.
import sys, gc, io, os, time, random, string

def f(x):
    for i in range(x):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            yield i
        except GeneratorExit:
            print('exit')
            raise
        else:
            print('else', i)
        finally:
            print('fin', i)
    else:
        print('loop else')


print(list(f(2)), list(f(6)))

def nested_finally():
    try:
        try:
            try:
                raise ValueError(1)
            finally:
                raise KeyError(2)
        except KeyError as e:
            print(repr(e), repr(e.__context__))
            raise TypeError(3) from None
        finally:
            print('f2')
    except TypeError as e:
        return (repr(e.__context__), e.__suppress_context__)
    finally:
        print('f3')


print(nested_finally())

def ret_in_loop():
    for i in range(3):
        with open(os.devnull) as fh:
            try:
                return i
            finally:
                if i == 0:
                    continue


print(ret_in_loop())
x = [1, 2, 3]
for x[0] in range(5):
    pass
print(x)
for i, x[i] in enumerate('abc'):
    pass
print(x)

class Attr:
    pass


a = Attr()
for a.b in 'xyz':
    pass
print(a.b)
with open(os.devnull) as a.fh, open(os.devnull) as x[1]:
    print(a.fh.name, x[1].name)
[a.c, *x[1:]] = range(4)
print(a.c, x)
(p, q), [r, *s] = ('ab', 'cdef')
print(p, q, r, s)
try:
    [u, v], w = (1, 2)
except TypeError as e:
    print(e)
try:
    del a.zz
except AttributeError as e:
    print(e)
d = {}
d['k'] = d2 = {}
d2['n'] = 1
del d['k']['n']
print(d)
i = 0
while i < 10:
    i += 1
    if i % 2:
        continue
    if i > 6:
        break
else:
    print('no')
print(i)
lam = lambda *a, b=(yield_ := 3), **k: (a, b, k)
print(lam(1, z=2), yield_)
print([(lambda: i)() for i in range(3)], [f() for f in [lambda i=i: i for i in range(3)]], {i: j for i, j in zip('ab', range(2))}, {*'hello'} == set('hello'))
print((lambda: [x for x in range(3)])(), [[j for j in range(i)] for i in range(4)], [x for x in (y for y in range(3) if y) if x > 1])

def defaults(a, b=[], *, c={}):
    b.append(a)
    c[a] = len(b)
    return (b, c)


defaults(1)
print(defaults(2), defaults.__defaults__, defaults.__kwdefaults__)
assert (lambda: True)(), 'never'
print(1 if [] else 2 if {} else 3, not not [0], 1 and 0 or 5, None or '' or 0, (1, 2) < (1, 2, 0), 'a' < 'b' < 'c' > 'b', 1 == 1.0 == True, [] is [], () is (), 5 in [1, 5] in [[1, 5]])
print(255, 15, 5, 1000000, 1000.0, 0.5, 5.0, 0.01, 3735928559, 3j, '\\n', b'A', '☃éAAcontinued', f"{'nested'!r:>{10}}1+1={1 + 1!r} 'a' = {'a'!r}", f"{{}}{3:{'>'}{5}}", 'abc\nd')
print(f'{x!r}', f'{3.14159:.2f}', f'{1000000:,}', f"{'x':*^9}", f'{[i for i in range(3)]}', f'{(lambda: 5)()}', f'{d!s}', f"{'é':>4}|", f'{1:+}', f'{255:#x}', f'{True}', f'{None}', f'{10000000000.0}', f'{10 ** 20}', f"{('a' if x else 'b')}", f"{x[0]}{d.get('k')}")
print(*map(str, range(3)), sep='-', end='!\n')
print('a', 'b', sep='')
print()
print('x', file=sys.stdout, flush=True)
print(*[], sep='x')
print('tab\tq', 'it"s')

def gen():
    got = []
    while True:
        try:
            got.append((yield len(got)))
        except KeyError:
            got.clear()
        if got and got[-1] == 'stop':
            return got


g = gen()
print(next(g), g.send(1), g.send(2), g.throw(KeyError), g.send(9))
try:
    g.send('stop')
except StopIteration as e:
    print(e.value)

class Meta(type):

    def __call__(cls, *a):
        print('making', cls.__name__)
        return super().__call__(*a)

class Single(metaclass=Meta):
    _i = None

    def __new__(cls, *a):
        if cls._i is None:
            cls._i = super().__new__(cls)
        return cls._i


print(Single() is Single(1) if True else 0)
global_counter = 0

def bump():
    global global_counter
    global_counter += 1

    def inner():
        global global_counter
        global_counter += 10

        class K:
            global_counter = 'class'
            val = global_counter
        return K.val
    return inner()


print(bump(), global_counter)

def outer():
    v = 1

    class C:
        v = 2

        def m(self):
            return v
        w = v
        lst = [v for _ in range(2)]
    return (C().m(), C.w, C.lst)


print(outer())
import copy, math as m, os.path as osp
from collections import OrderedDict as OD, deque
print(m.floor(2.5), osp.join('a', 'b'), OD(a=1), deque([1]))
try:
    from math import nope
except ImportError as e:
    print(e)
try:
    import nope_module
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    exec_missing
except NameError as e:
    print(e)
if (n := len(x)) > 2 and (y := (n * 2)):
    print(n, y)
print([(y := 1), y ** 2], (z := 5) + z)
print({(k := 1): k})
print(sum((i for i in range(10) if i % 2)), max('abc', key=ord), dict(a=1, **{'b': 2}), list(zip(*[(1, 2), (3, 4)])), sorted({3: 1, 1: 2}), any([]), all([]), [*range(3)][::-1], divmod(-7, 3), -7 // 2, -7 % 3, 7 % -3, 2 ** (-1), round(2.5), round(-1.5), int('-12'), abs(-3), pow(2, 10, 1000))
print('%s' % ({1: 2},), '%s %s' % (1, [2]), '{0[a]} {1.real}'.format({'a': 1}, 5), 'abc'.translate({97: None}), 'a,b;c'.replace(';', ',').split(','), ' x '.strip(), 'ab' * 2, 'x'.join('123'), 'Hello'[1:-1], 'hello'.title(), 'a\tb'.expandtabs(4))
print(type(1), type('a'), type(None), type(print), type(lambda: 0), type(int), type(type), type(...), type(NotImplemented), type(range(1)), type({}.keys()), type(iter([])), type(g), Ellipsis, NotImplemented)
print(isinstance(True, int), issubclass(bool, int), callable(len), hash('a') == hash('a'), id(x) == id(x), repr("a'b"), ascii('é'), chr(233), ord('é'), bin(10), hex(255), oct(8), bool([]), bool('0'), int(True), float('1e3'), complex('1+2j'), str(1.0), bytes([1, 2]), list('ab'), tuple([1]), set([1]), frozenset([1]))
