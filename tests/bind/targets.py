# RUN: %python %S/../gates/scopes_gate.py "%coil emit" %s
for a, (b, *c) in d: pass
with e as f, g as (h, i): pass
try: pass
except A as j: pass
else:
    def in_else(): pass
finally: k = 1
def l():
    for m in n: pass
    with o as p: del p
    match q:
        case [r, *s] | {'t': r, **s}: pass
        case C(u, v=w) as x: pass
    def y(): return m, p, r, s, u, w, x
import z
z += 1
