# dataclasses: all options and errors.
from dataclasses import *
from dataclasses import InitVar, KW_ONLY
from typing import ClassVar, List, Optional, Any

def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

@dataclass
class A:
    x: int
    y: str = 'd'
    z: list = field(default_factory=list)
    c: ClassVar[int] = 5

    def m(self):
        return self.x


a = A(1)
print(a, a == A(1), a != A(2), a.z, A.__doc__, A.__match_args__, [f.name for f in fields(a)], asdict(a), astuple(a), replace(a, x=5), is_dataclass(A), is_dataclass(a), is_dataclass(int), repr(fields(A)[0].type), fields(A)[1].default, A.__annotations__)
t(lambda: A())
t(lambda: A(1, 2, 3, 4))
t(lambda: hash(a))
t(lambda: a < A(2))
t(lambda: A(q=1))
t(lambda: fields(5))
t(lambda: asdict(5))
t(lambda: replace(a, q=1))

@dataclass(order=True, frozen=True)
class B:
    a: int
    b: int = field(compare=False, default=0, repr=False)


print(B(1) < B(2), B(1, 5) == B(1, 6), hash(B(1)) == hash(B(1)), B(1, 2), sorted([B(3), B(1)]))
t(lambda: setattr(B(1), 'a', 2))
t(lambda: delattr(B(1), 'a'))
t(lambda: B(1) < 5)
t(lambda: setattr(B(1), 'new', 2))

@dataclass
class C(A):
    w: float = 0.5

    def __post_init__(self):
        self.total = self.x + self.w


print(C(1, w=2.5), C(1).total, C.__mro__[1].__name__)

@dataclass
class D:
    n: int
    scale: InitVar[int]
    r: int = field(init=False)

    def __post_init__(self, scale):
        self.r = self.n * scale


print(D(2, 3), D(n=1, scale=5).r)

@dataclass(kw_only=True)
class E:
    a: int
    b: int = 2


print(E(a=1))
t(lambda: E(1))

@dataclass
class F:
    a: int
    _: KW_ONLY
    b: int = 1


print(F(1, b=5))
t(lambda: F(1, 2))

@dataclass(slots=True)
class G:
    a: int
    b: int = 2


print(G(1), hasattr(G(1), '__dict__'), G.__slots__)
t(lambda: setattr(G(1), 'zz', 1))

@dataclass(eq=False)
class H:
    a: int


print(H(1) == H(1), hash(H(1)) is not None)

@dataclass(repr=False, unsafe_hash=True)
class I:
    a: int


print(hash(I(1)) == hash(I(1)), 'object at' in repr(I(1)))

@dataclass(init=False)
class J:
    a: int = 7


print(J())

def bad1():

    @dataclass
    class X:
        a: list = []

def bad2():

    @dataclass
    class X:
        a: int = 1
        b: int

def bad3():

    @dataclass(order=True, eq=False)
    class X:
        a: int

def bad4():

    @dataclass(frozen=True)
    class X(A):
        q: int = 1

def bad5():
    field(default=1, default_factory=list)

def bad6():

    @dataclass
    class X:
        a: int = field(default_factory=5)
    X()


for f in (bad1, bad2, bad3, bad4, bad5, bad6):
    t(f)

@dataclass
class Node:
    v: int
    kids: List['Node'] = field(default_factory=list)
    parent: Optional['Node'] = field(default=None, repr=False, compare=False)


n = Node(1, [Node(2), Node(3, [Node(4)])])
print(n, asdict(n), astuple(n))
n.kids.append(n)
print(n)
print(make_dataclass('M', ['a', ('b', int), ('c', int, field(default=3))], namespace={'f': lambda s: s.a})(1, 2), make_dataclass('M', ['x'])(1).x)

@dataclass
class Meta1:
    a: int = field(default=1, metadata={'unit': 'm'})


print(fields(Meta1)[0].metadata, fields(Meta1)[0], MISSING)

@dataclass
class P:
    name: Any

    def __eq__(s, o):
        return True

    def __repr__(s):
        return 'custom'


print(P(1) == 5, P(1))

class Base:

    def __init__(s):
        s.q = 1

@dataclass
class Ch(Base):
    a: int = 0

    def __post_init__(s):
        super().__init__()


print(Ch(5), Ch().q)
from dataclasses import dataclass as dc

@dc
class Empty:
    pass


print(Empty(), Empty() == Empty(), asdict(Empty()), FrozenInstanceError.__mro__[1])
