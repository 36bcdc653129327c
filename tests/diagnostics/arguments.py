# RUN: %python %S/../gates/compare_errors.py %coil %s
# ---
class A x: pass
# ---
class A
# ---
class A(x) y
# ---
f(x y)
# ---
f(x, y z)
# ---
f(a=1, b)
# ---
f(**a, *b)
# ---
f(a.b=1)
# ---
f(True=1)
# ---
f() = 1
# ---
f() += 1
# ---
f(): int
# ---
f(x = y = z)
# ---
f(), x = 1
# ---
f(), x.a = 1
# ---
f(x, y = 3 = 4)
# ---
f(None=1)
# ---
class A:
x
# ---
f(a, *b c)
# ---
f(a, **b c)
# ---
f(x=a b)
