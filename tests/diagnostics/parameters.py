# RUN: %python %S/../gates/compare_errors.py %coil %s
# ---
def f x
# ---
def f(x) y
# ---
def f(x)
# ---
lambda x
# ---
lambda x y
# ---
lambda *: x
# ---
def f(*): pass
# ---
def f(*, **k): pass
# ---
def f(a=1, b): pass
# ---
def f(*a, *b): pass
# ---
def f(**k, a): pass
# ---
def f((a, b)): pass
# ---
def f(a, (b)): pass
# ---
lambda (a): 1
# ---
def f(a=): pass
# ---
def f(*a=1): pass
# ---
def f(**k=1): pass
# ---
def f(/): pass
# ---
def f(a, /, b, /): pass
# ---
def f(*a, /): pass
# ---
def f(*a, b, *, c): pass
# ---
def f(*None): pass
# ---
def f(None): pass
# ---
def f(): (yield) = 1
# ---
def None(): pass
# ---
lambda None: 1
