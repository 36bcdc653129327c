# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
f(), f(a), f(a,), f(a, b=c), f(*a), f(**a), f(*a, b, *c, d=e, **f, g=h), f(a, *b, c=d, *e)
f(a)(b)(c).d[e](f), f(a := 1), f(a if b else c), f(lambda: a, b), f(not a, b=not c), f(a=b if c else d,)
class A: pass
class B(): pass
class C(A, B, metaclass=M, **k): pass
class D(*bases): x = 1; y = 2
print(*a, sep='')
