# RUN: %python %S/../gates/compare_errors.py %coil %s
# ---
match x
# ---
match x:
 case 1
# ---
match x:
 case 1 2: x
# ---
match x:
 case a.b as 1: pass
# ---
match x:
 case a as _: pass
# ---
match x:
 case A(b=1, c): pass
# ---
match x:
 case {**a, 'b': 1}: pass
# ---
match x:
 case 1 + 2: pass
# ---
match x:
 case -a: pass
# ---
match x:
pass
# ---
match x:
 pass
# ---
match x:
 case y:
 pass
