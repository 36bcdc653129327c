# RUN: %python %S/../gates/scopes_gate.py "%coil emit" %s
def f():
    x = y = 1
    def g():
        nonlocal x
        x = 2
        def h():
            nonlocal x, y
            del x
            y += 1
