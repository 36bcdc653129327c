# RUN: %python %S/../gates/scopes_gate.py "%coil emit" %s
def f(a=b, *, c=(d := 1)):
    @e(a)
    def g(h=a): pass
    @i
    class j(a, k=a): l = a
    return lambda m=a: m
