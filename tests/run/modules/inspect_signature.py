# Signatures: of all kinds of callables, binding, printing, comparing, errors.
import functools
import inspect
from inspect import Parameter, Signature, signature
from typing import Any, Optional

def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)

class Own:
    pass

def f0():
    pass

def f1(a, b=2, *args, c, d: int=4, **kw) -> str:
    pass

def f2(a, /, b: 'List[int]', *, c: Optional[int]=None):
    pass

def f3(*, k=[]):
    pass

def f4(a: Own, b: list[int]=(), /) -> Any:
    pass

async def f5(x: 'q'):
    pass

def f6(*a: int):
    pass

def gen(n):
    yield

class C:

    def __init__(self, x, y=1):
        pass

    def m(self, a: Own) -> Own:
        pass

    @classmethod
    def cm(cls, a):
        pass

    @staticmethod
    def sm(a, b):
        pass

    def __call__(self, z):
        pass

class N:

    def __new__(cls, q):
        return super().__new__(cls)

class Sub(C):
    pass

class Plain:
    pass

def deco(f):

    @functools.wraps(f)
    def w(*args, **kwargs):
        return f(*args, **kwargs)
    return w

@deco
def wrapped(p, q=3):
    pass


for f in (f0, f1, f2, f3, f4, f5, f6, gen, C, C(1).m, C.m, C.cm, C.sm, C(1), N, Sub, Plain, wrapped, lambda x, *y: 0, functools.partial(f1, 1), functools.partial(f1, b=5), functools.partial(f1, 1, 2, 3, c=9), functools.partial(C, y=4)):
    t(signature, f)
t(signature, 5)
t(lambda: signature(wrapped, follow_wrapped=False))
s = signature(f1)
print(repr(s), list(s.parameters), s.return_annotation, s.parameters['d'], repr(s.parameters['d']), s.parameters['d'].default, s.parameters['d'].annotation, s.parameters['a'].default, s.parameters['a'].annotation is Parameter.empty, s.parameters['args'].kind, repr(s.parameters['kw'].kind), s.parameters['c'].kind.description, s.parameters['a'].kind == Parameter.POSITIONAL_OR_KEYWORD, [p.name for p in s.parameters.values() if p.default is p.empty])
b = s.bind(1, 2, 3, c=5, z=6)
print(b, b.arguments, b.args, b.kwargs, b.signature is s)
b = s.bind(1, c=2)
print(b.arguments)
b.apply_defaults()
print(b.arguments, b.args, b.kwargs)
print(s.bind_partial().arguments, s.bind_partial(b=1).arguments)
t(s.bind)
t(s.bind, 1)
t(signature(f0).bind, 1)
t(signature(f0).bind, x=1)
t(signature(f2).bind, a=1, b=2)
t(signature(f2).bind, 1, 2, b=3)
t(signature(f2).bind, 1, b=3)
t(signature(f3).bind, 1)
t(signature(f3).bind, k=1)
print(signature(f0) == signature(lambda: 0), signature(f0) == s, hash(signature(f0)) == hash(signature(lambda: 1)), Parameter('a', Parameter.KEYWORD_ONLY) == Parameter('a', Parameter.KEYWORD_ONLY))
t(Parameter, 'a b', Parameter.KEYWORD_ONLY)
t(Parameter, 'a', Parameter.VAR_POSITIONAL, default=1)
t(Parameter, 5, 1)
t(Signature, [Parameter('a', Parameter.KEYWORD_ONLY), Parameter('b', Parameter.POSITIONAL_ONLY)])
t(Signature, [Parameter('a', 1, default=1), Parameter('b', 1)])
t(Signature, [Parameter('a', 1), Parameter('a', 1)])
print(Signature([Parameter('x', Parameter.POSITIONAL_ONLY), Parameter('y', Parameter.KEYWORD_ONLY, default=1, annotation=int)], return_annotation=Own), s.replace(return_annotation=int), s.parameters['a'].replace(name='zz', default=1))

def validate(func):
    sig = signature(func)

    @functools.wraps(func)
    def inner(*args, **kwargs):
        bound = sig.bind(*args, **kwargs)
        bound.apply_defaults()
        for name, value in bound.arguments.items():
            want = sig.parameters[name].annotation
            if want is not Parameter.empty and isinstance(want, type) and (not isinstance(value, want)):
                raise TypeError(f'{name} must be {want.__name__}, not {type(value).__name__}')
        return func(*bound.args, **bound.kwargs)
    return inner

@validate
def area(w: int, h: int=2, *, unit: str='m'):
    return f'{w * h}{unit}'


t(area, 3)
t(area, 3, h=4, unit='cm')
t(area, '3')
t(area, 3, unit=5)
t(area)
