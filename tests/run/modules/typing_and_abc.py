# typing, abc, collections.abc, types, weakref, warnings.
from typing import *
import typing, abc, types, inspect, weakref, warnings, string, textwrap, operator, io, os, sys, time, copy, gc

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


T = TypeVar('T')
K = TypeVar('K', bound=int)
print(List[int], Dict[str, int], Optional[int], Union[int, str], Union[int, None], Callable[[int], str], Callable[..., Any], Tuple[int, ...], Type[int], T, K, ClassVar[int], Any, list[int], dict[str, list[int]], int | None, int | str, Iterable[T], Literal['a', 1], Final[int], Annotated[int, 'x'], Awaitable[int], Generator[int, None, str], AsyncIterator[int], NoReturn, Set[int], FrozenSet[int], Sequence[int], Mapping[str, int], Deque[int], DefaultDict[str, int])
print(get_origin(List[int]), get_args(Dict[str, int]), get_args(Optional[int]), get_origin(Union[int, str]), cast(int, '5'), TYPE_CHECKING, get_origin(list[int]), get_args(Callable[[int], str]), list[int] == list[int], hash(list[int]) == hash(list[int]), list[int].__origin__, isinstance([], List) if False else '', isinstance(5, int | str), issubclass(bool, int | str))

class Stack(Generic[T]):

    def __init__(self):
        self.items: List[T] = []

    def push(self, x: T) -> None:
        self.items.append(x)


s = Stack[int]()
s.push(1)
print(s.items, Stack[int], Stack.__parameters__, Stack.__orig_bases__)

class Proto(Protocol):

    def run(self) -> int:
        ...

@runtime_checkable
class RP(Protocol):

    def run(self):
        ...

class Impl:

    def run(self):
        return 1


print(isinstance(Impl(), RP), isinstance(5, RP), issubclass(Impl, RP))
t(lambda: isinstance(Impl(), Proto))
t(lambda: Proto())

class NT(NamedTuple):
    x: int
    y: str = 'd'

    def f(self):
        return self.x


print(NT(1), NT(1).f(), NT._fields, NT.__annotations__, NT._field_defaults)

class TD(TypedDict, total=False):
    a: int
    b: str


print(TD(a=1), TD.__annotations__, TD.__total__)
UserId = NewType('UserId', int)
print(UserId(5), UserId)

@overload
def ov(x: int) -> int:
    ...

@overload
def ov(x: str) -> str:
    ...

def ov(x):
    return x


print(ov(5))

@final
class Fin:
    pass

def ann(a: int, *args: str, b: 'List[int]'=[], **kw: Any) -> Optional[str]:
    pass


print(ann.__annotations__)

class A(abc.ABC):

    @abc.abstractmethod
    def f(self):
        ...

    @property
    @abc.abstractmethod
    def p(self):
        ...

    @classmethod
    @abc.abstractmethod
    def c(cls):
        ...

class B(A):

    def f(self):
        return super().f()


t(lambda: A())
t(lambda: B())
print(A.__abstractmethods__ == frozenset({'f', 'p', 'c'}), inspect.isabstract(A))

class C(A):
    f = 1
    p = 2
    c = 3


C()

class Sized2(abc.ABC):

    @classmethod
    def __subclasshook__(cls, o):
        return hasattr(o, 'size') or NotImplemented


print(isinstance(type('Q', (), {'size': 1})(), Sized2), isinstance(5, Sized2))
A.register(int)
print(isinstance(5, A), issubclass(bool, A))
import collections.abc as ca
print([isinstance(x, k) for x in ([], {}, '', 5, iter([]), (i for i in []), len) for k in (ca.Iterable, ca.Sequence, ca.Mapping, ca.Hashable, ca.Callable, ca.Iterator, ca.Generator, ca.Sized, ca.Container, ca.Collection, ca.MutableSequence, ca.Set)])

class MyMap(ca.MutableMapping):

    def __init__(s):
        s.d = {}

    def __getitem__(s, k):
        return s.d[k]

    def __setitem__(s, k, v):
        s.d[k] = v

    def __delitem__(s, k):
        del s.d[k]

    def __iter__(s):
        return iter(s.d)

    def __len__(s):
        return len(s.d)


m = MyMap()
m['a'] = 1
m.update(b=2)
print(m.get('z'), list(m.items()), m.pop('a'), m.setdefault('q', 5), 'b' in m, dict(m), m == {'b': 2, 'q': 5}, m.popitem(), m.keys(), len(m))
m.clear()
t(lambda: m.popitem())
t(lambda: ca.MutableMapping())

class MySeq(ca.Sequence):

    def __getitem__(s, i):
        return [1, 2, 3][i]

    def __len__(s):
        return 3


print(list(MySeq()), 2 in MySeq(), MySeq().index(3), MySeq().count(1), list(reversed(MySeq())))

class MySet(ca.Set):

    def __init__(s, i):
        s.i = list(i)

    def __contains__(s, x):
        return x in s.i

    def __iter__(s):
        return iter(s.i)

    def __len__(s):
        return len(s.i)


print(list(MySet([1, 2]) | MySet([3])), MySet([1]) <= MySet([1, 2]), list(MySet([1, 2]) & [1]), MySet([1]) == MySet([1]), MySet([1]).isdisjoint([2]))
ns = types.SimpleNamespace(a=1, b='x')
ns.c = 3
print(ns, ns == types.SimpleNamespace(a=1, b='x', c=3), vars(ns), types.MappingProxyType({'a': 1}), isinstance(lambda: 0, types.FunctionType), isinstance(len, types.BuiltinFunctionType), types.new_class('NC', (int,), {}, lambda ns: ns.update(q=1)).q, isinstance((i for i in []), types.GeneratorType), types.MethodType(lambda s: s, 5)(), type(None) is types.NoneType, isinstance(int | str, types.UnionType))

class W:
    pass


w = W()
r = weakref.ref(w, lambda r: print('dead', r() is None))
print(r() is w, weakref.getweakrefcount(w))
p = weakref.proxy(w)
p.x = 5
print(w.x)
wd = weakref.WeakValueDictionary()
wd['k'] = w
wk = weakref.WeakKeyDictionary()
wk[w] = 1
ws = weakref.WeakSet([w])
print(len(wd), len(wk), len(ws))
weakref.finalize(w, print, 'finalized')
del w
print(len(wd), len(wk), len(ws))
t(lambda: p.x)
t(lambda: weakref.ref(5))

class M2:

    def m(self):
        return 'm'


o = M2()
wm = weakref.WeakMethod(o.m)
print(wm()())
del o
print(wm())
with warnings.catch_warnings(record=True) as ws:
    warnings.simplefilter('always')
    warnings.warn('hello')
    warnings.warn('dep', DeprecationWarning)
    warnings.warn(UserWarning('inst'))
    print([(str(x.message), x.category.__name__) for x in ws])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    t(lambda: warnings.warn('boom', RuntimeWarning))
