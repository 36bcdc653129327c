# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
with a: pass
with a as b: pass
with a as b, c as d, e: pass
with (a): pass
with (a) as b: pass
with (a, b): pass
with (a, b) as c: pass
with (a as b): pass
with (a as b, c as d,): pass
with (a, b as c): pass
with (a), (b): pass
with (a).b as c, (d)(e): pass
with (a, b).c: pass
with (yield_): pass
with (a := b): pass
with (a, *b): pass
with (a for a in b): pass
with (): pass
with a as (b, c), d as [e, f], g as h.i, j as k[l]: pass
with (a as (b, c), d as e[f]): pass
with (open(x)) as f, (lambda: y) as g: pass
async def f():
    async with a as b, c: pass
    async with (a as b, c): pass
