# Enumerations.
from enum import *

def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class C(Enum):
    RED = 1
    GREEN = 2
    ALIAS = 1

    def m(self):
        return self.name.lower()

    @property
    def p(self):
        return self.value * 10

    @classmethod
    def default(cls):
        return cls.RED


print(C.RED, repr(C.RED), C(1), C['GREEN'], C.RED.name, C.RED.value, C.ALIAS, list(C), len(C), C.RED in C, C.RED is C.ALIAS, C.__members__, C.RED.m(), C.GREEN.p, C.default(), hash(C.RED) == hash('RED'), C.RED == 1, C.RED != C.GREEN, type(C.RED), isinstance(C.RED, C), [x.name for x in reversed(C)], f'{C.RED} {C.RED!r}', {C.RED: 1}, str(C.RED), C, bool(C.RED), C.RED.__class__)
t(lambda: C(9))
t(lambda: C['X'])
t(lambda: C.X)
t(lambda: setattr(C, 'RED', 5))
t(lambda: C.RED < C.GREEN)
t(lambda: C())
t(lambda: delattr(C, 'RED'))
t(lambda: C.RED.GREEN)

def sub():

    class D(C):
        pass


t(sub)

class I(IntEnum):
    A = 1
    B = 2


print(I.A + 1, I.A < I.B, I.A == 1, repr(I.A), str(I.A), f'{I.A}', f'{I.A:>5}', I(2), [1, 2, 3][I.A], sorted([I.B, I.A]), max(I), int(I.B), '%d %s' % (I.A, I.A), I.A | 2, type(I.A + I.B))

class F(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(F.R | F.X, repr(F.R | F.X), F.RW, F.R in F.RW, F(3), F(0), repr(F(0)), ~F.R, F.RW & F.R, F.R ^ F.RW, bool(F(0)), list(F.RW), len(F.RW), F.R.value, F.X.value, F, list(F), F(5).name, F['RW'])
t(lambda: F(16))
t(lambda: F.R | 1)

class IF(IntFlag):
    A = 1
    B = 2
    C = 4


print(IF.A | IF.B, repr(IF.A | 8), IF(7), IF.A + 1, ~IF.A, IF.A | IF.B == 3, IF(3) & IF.B, str(IF(0)), IF.A < IF.B)

class S(StrEnum):
    AA = auto()
    BB = 'bee'


print(S.AA, repr(S.AA), S.BB == 'bee', S.AA.upper(), f'{S.BB}', S('bee'), ','.join(S), S.AA + 'x')

class A(Enum):

    def _generate_next_value_(name, start, count, last):
        return f'{name}-{start}-{count}-{last}'
    X = auto()
    Y = auto()


print(A.X.value, A.Y.value)

class Pl(Enum):
    E = (1, 2)
    V = (3, 4)

    def __init__(self, a, b):
        self.a = a
        self.b = b

    @property
    def s(self):
        return self.a + self.b


print(Pl.E.a, Pl.V.s, Pl((1, 2)), Pl.E.value)

class N(Enum):

    def __new__(cls, v):
        o = object.__new__(cls)
        o._value_ = v * 2
        return o
    A = 1
    B = 2


print(N.A.value, N(4), N.B)
Fn = Enum('Fn', 'a b c')
print(list(Fn), Fn.b.value, Enum('G', {'x': 5}).x, Enum('H', ['p', 'q'], start=10).q.value, Fn.__name__)

@unique
class U(Enum):
    A = 1

def nu():

    @unique
    class V(Enum):
        A = 1
        B = 1


t(nu)

class M(Enum):
    A = 1

    @classmethod
    def _missing_(cls, v):
        return cls.A if v == 'dflt' else None


print(M('dflt'))
t(lambda: M('zz'))

class Auto(Enum):
    A = auto()
    B = 5
    C_ = auto()


print([x.value for x in Auto])

class Mx(str, Enum):
    A = 'a'
    B = 'b'


print(Mx.A, Mx.A == 'a', repr(Mx.A), f'{Mx.A}', Mx.A.upper(), Mx('b'), {'a': 1}[Mx.A])

class Nm(Enum):
    _ignore_ = ['i']
    A = 1
    f = lambda self: 5

    @staticmethod
    def st():
        return 'st'

    def __str__(self):
        return 'custom ' + self.name


print(list(Nm), Nm.A.f(), Nm.st(), Nm.A, f'{Nm.A}', [Nm.A])

class W(Enum):
    A = nonmember(5) if 'nonmember' in globals() else 5
    B = member(lambda x: x) if 'member' in globals() else 1


print(W.A, list(W)[:0])
import copy
print(copy.copy(C.RED) is C.RED, copy.deepcopy(C.RED) is C.RED, C.RED.__reduce_ex__(2)[1] if False else '')
