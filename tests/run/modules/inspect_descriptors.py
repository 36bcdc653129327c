# What kinds of descriptors there are.
import inspect, types
class C:
    __slots__ = ("a",)
    @property
    def p(self): pass
    def m(self): pass
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
class D:
    def __get__(self, o, t): pass
class S(D):
    def __set__(self, o, v): pass
class E:
    def __delete__(self, o): pass
for x in (C.a, C.__dict__["p"], C.m, C().m, C.__dict__["s"], C.__dict__["c"], D(), S(), E(), str.join, "".join, str.__dict__["maketrans"], int.real, type.__dict__["__dict__"], len, int.__add__, (1).__add__, C, types.FunctionType.__code__, 3):
    print([f(x) for f in (inspect.isdatadescriptor, inspect.ismethoddescriptor, inspect.isgetsetdescriptor, inspect.ismemberdescriptor, inspect.isroutine, inspect.isbuiltin, inspect.ismethod, inspect.isfunction)])
