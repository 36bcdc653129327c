# RUN: %python %S/../gates/compare_errors.py %coil %s
# ---
x: int: int
# ---
x, y: int
# ---
(x, y): int
# ---
(*x)
# ---
(**x)
# ---
x y "abc
# ---
`x`
# ---
x!
# ---
a ? b
# ---
  x
# ---
@x
y
# ---
a.b.
# ---
a[b c]
# ---
[*a b]
# ---
(a b)
# ---
(a, b c)
# ---
(a b, c)
# ---
(lambda x: a b)
# ---
(a for b c)
# ---
foo "bar"
# ---
(foo "bar")
# ---
("a" b)
# ---
(a "b" c)
