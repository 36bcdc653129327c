# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
a = b = c = 1
a, b = c, d = 1, 2
a, *b = *c, d
[a, b], (c, (d, e)) = f
a.b, c[d], *e.f = g
a += 1; b -= 2; c *= 3; d /= 4; e //= 5; f %= 6; g @= 7; h &= 8; i |= 9; j ^= 10; k <<= 11; l >>= 12; m **= 13
a.b += c, d
a[b] += yield_
a: int
a: int = 1
(a): int = 1
a.b: int
a[b]: list[int] = c, d
(a.b): int
x = *a, b
x = *a,
del a, b.c, d[e], (f, g), [h, i], (j)
del (a,), ()
return_ = a
