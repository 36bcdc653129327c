# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
def a(): pass
def b(x, y=1, *args, z, w=2, **kwargs): pass
def c(x, /): pass
def d(x, y=1, /, z=2, *, w): pass
def e(*, a, b=1): pass
def f(*args: int, **kwargs: str) -> None: pass
def g(x: int = 1, *, y: str = 'a') -> list[int]: pass
def h(*args: *Ts): pass
def i(x, /, *y, **z,): pass
def j(a, b,): pass
j = lambda: 1
k = lambda x, y=2, /, *a, z, w=lambda: 3, **b: (x, y)
l = lambda *, a: a
m = lambda x,: x
