# RUN: %python %S/../gates/scopes_gate.py "%coil emit" %s
global a
a = 1
def f():
    global b, c
    b = 1
    def g(): return b, c, d
    class C:
        global e
        e = 1
        def h(self): return e
    def i():
        b = 2
        return lambda: b
def j():
    global K
    class K:
        def l(self): pass
    def m(): global K
