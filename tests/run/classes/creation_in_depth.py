# Metaclasses, descriptors, slots, __init_subclass__, super, subclasses of built-in types.
class Meta(type):

    def __new__(m, n, b, ns, **k):
        print('new', n, [x.__name__ for x in b], sorted((x for x in ns if not x.startswith('__'))), k)
        return super().__new__(m, n, b, ns)

    def __init__(c, n, b, ns, **k):
        print('init', n, k)
        super().__init__(n, b, ns)

    @classmethod
    def __prepare__(m, n, b, **k):
        print('prepare', n, k)
        return {'injected': 1}

    def __call__(c, *a, **k):
        print('call', c.__name__, a)
        return super().__call__(*a, **k)

    def __getattr__(c, n):
        return f'meta {n}'

    def __len__(c):
        return 42

    def __iter__(c):
        return iter('abc')

    def __contains__(c, x):
        return x == 1

    def __getitem__(c, k):
        return ('item', k)

    def __repr__(c):
        return f'<{c.__name__}>'

    def __add__(c, o):
        return 'added'

    def __instancecheck__(c, i):
        return i == 'inst'

    def __subclasscheck__(c, s):
        return s is int

    @property
    def prop(c):
        return 'metaprop ' + c.__name__

class A(metaclass=Meta, opt=5):
    x = 1

    def __init__(s, v):
        s.v = v

class B(A):
    y = 2


a = A(3)
print(a.v, A.zzz, len(A), list(A), 1 in A, A[5], A, A + 1, isinstance('inst', A), issubclass(int, A), A.prop, type(A), A.injected, B.__mro__, B.prop, [B])
try:
    a.zzz
except AttributeError as e:
    print(e)

class Desc:

    def __set_name__(s, o, n):
        print('set_name', o.__name__, n)
        s.n = n

    def __get__(s, i, o):
        return (s.n, i is None, o.__name__)

    def __set__(s, i, v):
        print('set', s.n, v)
        i.__dict__['_' + s.n] = v

    def __delete__(s, i):
        print('delete', s.n)

class NonData:

    def __get__(s, i, o):
        return 'nondata'

class H:
    d = Desc()
    nd = NonData()

    def __init__(s):
        s.d = 5
        s.nd = 'own'


h = H()
print(h.d, H.d, h.nd, H.nd, h.__dict__)
del h.d
del h.nd
print(h.nd)

class Base:
    subs = []

    def __init_subclass__(cls, /, tag=None, **k):
        super().__init_subclass__(**k)
        Base.subs.append((cls.__name__, tag))

class S1(Base, tag='t'):
    pass

class S2(S1):
    pass


print(Base.subs)
try:

    class S3(Base, bogus=1):
        pass
except TypeError as e:
    print(e)

class Sl:
    __slots__ = ('a', 'b')

    def __init__(s):
        s.a = 1


s = Sl()
print(s.a, Sl.a, Sl.__slots__, hasattr(s, '__dict__'))
for f in (lambda: s.b, lambda: setattr(s, 'c', 1), lambda: s.c, lambda: delattr(s, 'b')):
    try:
        f()
    except AttributeError as e:
        print(e)

class Sl2(Sl):
    __slots__ = ('c', '__dict__')


q = Sl2()
q.c = 1
q.z = 2
print(q.__dict__, q.c, q.a)
try:

    class Sl3:
        __slots__ = ('a',)
        a = 1
except ValueError as e:
    print(e)

class P:

    def __init__(s):
        s._x = 1

    @property
    def x(s):
        """doc of x"""
        return s._x

    @x.setter
    def x(s, v):
        s._x = v

    @x.deleter
    def x(s):
        print('deleted')
    ro = property(lambda s: 'ro')


p = P()
p.x = 5
print(p.x, P.x.__doc__, P.x.fget.__name__, p.ro)
del p.x
for f in (lambda: setattr(p, 'ro', 1), lambda: delattr(p, 'ro'), lambda: setattr(P, 'zz', 1)):
    try:
        f()
    except AttributeError as e:
        print(e)

class X:

    def m(s):
        return 'X'

    @classmethod
    def c(cls):
        return cls.__name__

    @staticmethod
    def s():
        return 'static'

class Y(X):

    def m(s):
        return 'Y' + super().m()

    @classmethod
    def c(cls):
        return 'Y' + super().c()

class Z(X):

    def m(s):
        return 'Z' + super().m()

class W(Y, Z):

    def m(s):
        return 'W' + super().m()
    c2 = lambda s: super(W, s).m()


w = W()
print(w.m(), W.c(), w.s(), W.s(), w.c2(), [k.__name__ for k in W.__mro__], W.m.__qualname__, super(Y, w).m(), X.m(w), W.__bases__, W.__base__)
try:

    class Q(X, Y):
        pass
except TypeError as e:
    print(e)
try:

    class Q2(int, str):
        pass
except TypeError as e:
    print(e)
try:

    class Q3(5):
        pass
except TypeError as e:
    print(e)
try:

    class Q4(bool):
        pass
except TypeError as e:
    print(e)

class M2(type):
    pass

class N1(metaclass=M2):
    pass


try:

    class N2(A, N1):
        pass
except TypeError as e:
    print(e)
D = type('D', (X,), {'k': 1, 'f': lambda s: s.k})
print(D, D().f(), D.__name__, D.__module__, D.__qualname__, D().m())

class Priv:
    __a = 1

    def __m(s):
        return s.__a

    def g(s):
        return s.__m()


print(Priv().g(), [n for n in Priv.__dict__ if 'Priv' in n], Priv._Priv__a)

class New:
    inst = None

    def __new__(cls, *a):
        if cls.inst is None:
            cls.inst = super().__new__(cls)
        return cls.inst

    def __init__(s, *a):
        print('init', a)


print(New(1) is New(2))

class T(tuple):

    def __new__(cls, *a):
        return super().__new__(cls, a)

    @property
    def first(s):
        return s[0]


t = T(1, 2)
print(t, t.first, len(t), t == (1, 2), t + (3,), type(t + (3,)))

class DD(dict):

    def __missing__(s, k):
        return k * 2

    def __getattr__(s, k):
        return s[k]


d = DD(a=1)
print(d['a'], d['zz'], d.get('q'), d.a, d.foo, 'x' in d)

class LL(list):

    def append(s, x):
        super().append(x * 2)


l = LL([1])
l.append(5)
print(l, l + [1], type(l + [1]), type(l[:]), l == [1, 10], sorted(l, reverse=True))

class Ex(Exception):

    def __init__(s, code, msg):
        super().__init__(msg)
        s.code = code

    def __str__(s):
        return f'[{s.code}] {super().__str__()}'


try:
    raise Ex(5, 'm')
except Ex as e:
    print(e, repr(e), e.args, e.code)

class C0:

    def __class_getitem__(c, k):
        return f'{c.__name__}[{k}]'

    def __getattribute__(s, n):
        if n == 'magic':
            return 'getattribute'
        return object.__getattribute__(s, n)

    def __setattr__(s, n, v):
        object.__setattr__(s, n, ('set', v))

    def __delattr__(s, n):
        print('delattr', n)


c = C0()
c.q = 1
print(C0[int], c.magic, c.q)
del c.q
print(vars(c), c.__class__, c.__module__, C0.__doc__, type(c).__name__, c.__dir__ is not None, callable(c), callable(C0), issubclass(bool, int), isinstance(True, (str, int)), getattr(c, 'nope', 7), hasattr(c, 'q'))

class Outer:

    class Inner:

        def f(self):
            pass

        class Deep:
            pass

    def g():

        class Local:
            pass
        return Local


print(Outer.Inner, Outer.Inner.f, Outer.Inner.Deep.__qualname__, Outer.g(), Outer.Inner().f.__qualname__)
c.__class__ = Outer
print(type(c))
A.newattr = 5
print(a.newattr)
del A.newattr
