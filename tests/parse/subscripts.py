# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
a[b], a[b:c], a[b:c:d], a[:], a[::], a[:b], a[b:], a[::c], a[b::c], a[:b:c]
a[b, c], a[b,], a[b:c, d], a[:, 1:2, ...], a[*b], a[*b, c], a[(b, c)], a[b := 1], a[lambda: b], a[b if c else d:e]
a[b][c][d].e, a[()], a[b:(c):d]
