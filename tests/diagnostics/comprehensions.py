# RUN: %python %S/../gates/compare_errors.py %coil %s
# ---
[x for x in y z]
# ---
[x y for x in y]
# ---
f(x for x in y, z)
# ---
[x for 1 in y]
# ---
class C(x for x in L): pass
# ---
[x for x in y] = 1
# ---
(x for x in y) = 1
# ---
(a for b in c d)
# ---
(a, b for c in d)
# ---
[a, b for c in d]
# ---
{a, b for c in d}
# ---
[a, for c in d]
# ---
{a: b, c: d for e in f}
# ---
f(a for b in c, d for e in f)
# ---
f(a, b for c in d)
