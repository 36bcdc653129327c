# RUN: %python %S/../gates/compare_errors.py %coil %s
# ---
x = "abc
# ---
x = """abc
# ---
x = 0777
# ---
x = 0b12
# ---
x = 0o8
# ---
x = 0xg
# ---
x = 1__0
# ---
x = 1_
# ---
x = 1abc
# ---
x = 1.5e+
# ---
x = 5 \ y
# ---
x = “a”
# ---
x = a b
# ---
x = $
# ---
x ? y
# ---
a !b
# ---
x = é€
# ---
  x
# ---
if x:
    y
  z
# ---
if x:
	y
        z
# ---
x = (
# ---
x = )
# ---
x = (]
# ---
x = {
(
]
# ---
x = '\u12'
# ---
x = '\N{nope}'
# ---
x = b'\xz'
# ---
x = 'a' b'c'
# ---
x = 1 <> 2
# ---
0_7
# ---
1e
# ---
# é
x = "é" y
# ---
é = 5 é
# ---
def f(é é): pass
