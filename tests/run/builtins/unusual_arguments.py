# Arguments that have a special method of their own, infinities, separators, names of functions.
import inspect
inf=float("inf"); nan=float("nan")
for a in (0.0,-0.0,2.0,-2.0,-0.5,1.0,-1.0,inf,-inf,nan):
    for b in (0.0,-0.0,1.0,-1.0,2.0,-2.0,3.0,-3.0,0.5,-0.5,inf,-inf,nan):
        try: print(a,b,pow(a,b), a**b)
        except Exception as e: print(a,b,type(e),e)
class FooStr(str):
    def __float__(self): return float(str(self)) + 1
print(float(FooStr("8")))
class S(str):
    def __bytes__(self): return b"xyz"
print(bytes(S("abc")))
a = bytearray(b"abc")
class B:
    def __index__(self): del a[:]; return 0
def t(f):
    try: print(f())
    except Exception as e: print(type(e), e)
t(lambda: a.__setitem__(B(), 1)); a = bytearray(b"abc")
t(lambda: a[B()])
for bad in (None, 5, b"", "", "ab", b"\xff", "\u20ac", 3.5, bytearray(b"-")):
    t(lambda: b"abcd".hex(bad))
t(lambda: b"abcd".hex(":", 3)); t(lambda: b"abcd".hex(sep=":", bytes_per_sep=-3)); t(lambda: b"ab".hex(None, 1)); t(lambda: b"ab".hex(":", "x"))
import bisect
r = range(2**62, 2**63+10)
t(lambda: bisect.bisect_right(range(2**63-1), 2**63-3)); t(lambda: bisect.bisect_left(r, 2**63+2)); print(bisect.bisect is bisect.bisect_right, bisect.insort is bisect.insort_right)
e = ImportError("x", name="n", path="p"); e.__init__("y"); print(e.name, e.path, e.msg)
from collections import OrderedDict
t(lambda: OrderedDict.fromkeys("ab", value=3)); t(lambda: OrderedDict.fromkeys(iterable="ab")); t(lambda: OrderedDict().setdefault(key="x", default=10)); t(lambda: OrderedDict().setdefault("x")); t(lambda: OrderedDict().pop(key="x", default=3)); t(lambda: OrderedDict(a=1).move_to_end(key="a", last=False))
import operator
print(operator.__abs__ is operator.abs, operator.__add__ is operator.add, operator.__all__)
class I:
    def __int__(self): return True
import warnings
warnings.simplefilter("ignore")
t(lambda: int(I()))
class J(int): pass
class K:
    def __int__(self): return J(5)
t(lambda: type(int(K())))
class X:
    def __index__(self): return J(6)
t(lambda: operator.index(X())); t(lambda: int(X())); t(lambda: type(int(J(7))))
class T:
    def __trunc__(self): return 3
t(lambda: int(T()))
class CC(complex): pass
class D:
    def __complex__(self): return CC(1)
t(lambda: type(complex(D()))); t(lambda: complex(CC(2))); t(lambda: type(complex(CC(2)))); t(lambda: complex("1+2j", 3)); t(lambda: complex(1, "2"))
class E:
    def __float__(self): return 2.5
class F:
    def __index__(self): return 3
t(lambda: complex(E())); t(lambda: complex(F())); t(lambda: complex(F(), E()));t(lambda: complex(D(), D()))
import dataclasses, typing, collections
@dataclasses.dataclass
class R:
    a: int
    b: "R" = None
r = R(1); r.b = r; print(r)
@dataclasses.dataclass
class Doc:
    x: collections.deque
    y: typing.Optional[int] = None
    z: list = dataclasses.field(default_factory=list)
print(Doc.__doc__, repr(dataclasses.fields(Doc)[1])[:60])
f = dataclasses.field(); f.type = f; t(lambda: repr(f)[:60])
t(lambda: iter(()).__length_hint__())
class TU(tuple):
    def __del__(self): print("gone")
it = iter(TU((1,))); next(it); print(next(it, None)); print("end")
class BU(bytes):
    def __del__(self): print("gone")
it = iter(BU(b"a")); next(it); print(next(it, None)); print("end")
class AU(bytearray):
    def __del__(self): print("gone")
it = iter(AU(b"a")); next(it); print(next(it, None)); print("end")
