# RUN: %python %S/../gates/scopes_gate.py "%coil emit" %s
x = 1
def f(a, b=x, *c, d, **e):
    g = 1
    def h():
        def i(): return a, g, x, c
        return i
    return lambda q: q + g + b
def k():
    print(z)
    def l():
        global z, w
        z = 1
        w = 2
