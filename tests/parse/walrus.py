# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
if (a := b): pass
while a := f(): pass
[a := 1, b := 2], {a := 1}, (a := 1, b)
f(a := 1, b=(c := 2)), a[b := 1], [c := d for d in e if (f := d)]
@(a := b)
def f(x=(y := 1)): pass
match a := b:
    case c: pass
assert (a := 1), (b := 2)
