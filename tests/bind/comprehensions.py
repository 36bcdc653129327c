# RUN: %python %S/../gates/scopes_gate.py "%coil emit" %s
y = [x for x in x]
def f(a):
    b = [a + c for c in d(a) for e in c if e]
    g = {h: (lambda: h + a) for h in a}
    i = (j for j in (k for k in a))
    return [l := m for m in a], l
class C:
    n = [1]
    o = [p for p in n]
    q = [n for r in o]
async def s(t): return [u async for u in t], [await v for v in t], (w async for w in t)
[[z1 for z1 in z2] for z2 in z3]
if any((hit := q) for q in y): print(hit)
