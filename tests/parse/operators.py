# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
a + b * c - d / e // f % g @ h ** i
-a ** -b ** +c, ~-+a, not not a, (a)+(b), ((a))*(b + c)
a << b >> c & d | e ^ f | (g)
a or b and not c or d and e
a < b <= c == d != e > f >= g
a is b, a is not b, a in b, a not in b, not a in b, a is not not_b
a if b else c if d else e
(a if b else c) or (yield_), lambda: a or b if c else d
2 ** -1 ** 2, (-1) ** 2, a.b ** c[d], -a.b()
a - b - c, a ** b ** c, a or b or c, a and b and c and d, (a or b) or c
async def f(): return await a ** 2, -await b, await c.d(e)[f]
