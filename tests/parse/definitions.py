# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
@a
@b.c(d)
@e[f] if g else h
@(i := j)
@lambda f: f
def f(): pass
@a
class C: pass
@a
async def g(): await h
def outer():
    """docstring"""
    def inner(): return
    return inner
class A:
    'doc'
    x: int
    def m(self): pass
    class B: pass
async def f(): yield 1; return
def g(): x = yield; y = yield 1, 2; z = yield from a; return (yield)
def h(): a = b = yield; c += yield 1; d: int = yield
