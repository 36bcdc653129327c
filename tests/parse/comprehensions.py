# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
[a for b in c], {a for b in c}, {a: b for c in d}, (a for b in c)
[a for b, c in d for e in f if g if h for i, *j in k if l], [(yield_) for x in y]
f(a for b in c), f((a for b in c), d), f(a, (b for c in d))
[a if b else c for d in e if (f if g else h)], [[a for a in b] for b in c]
{**{a: b for a, b in c}}, {(a, b): c for (a, b), c in d}, [a := 1, b], {a := 1}
async def f(): return [a async for a in b if await c], {d: e async for d, e in f}, (g for g in h if await g)
[x for x, in y], [x for x.a in y], [x for x[0] in y], [x for (x) in y], [x for [x, y] in z]
