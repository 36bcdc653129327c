# RUN: %python %S/../gates/compare_errors.py %coil %s
# ---
if x is 5 or x is not "a" or not x is 8 or not (x is not -8): pass
return
# ---
while x is 6: pass
while x is 6 is y: break
return
# ---
try:
    x
finally:
    x is 7
return
# ---
a = x is (1, 2), x is (), x is 1/1, x is 1/0, x is (not 1), x is "a" "b", x is f"{y}", x is b"", x is 2**100, x is 2**500
a = x is "a"*5000, x is 1<<3, x is 1j, x is [1], x is True, x is None, x is ..., x is __debug__, x is 1 & 3, x is True | False
return
# ---
(1)(2)
"abc"[0]()
"abc"[5]()
(None, 1)[1]()
[i for i in l]()
f"{x}"(y)
{}()
(lambda: 1)()
return
# ---
[1, 2][x, 1]
[(1, 2)
 (3, 4)]
{1}[0]
(lambda: 1)[0]
f"{x}"["a"]
None["x"]
"abc"["x"]
1[0]; 1.5[2]; (1,2)[None]; ...[1]; [1][1.5]; [1]["a":2]; {}["a"]; [1][True]
"abc"["x"] = 1
del [1]["a"]
return
# ---
assert (x, "a")
assert ()
assert (1, 2)
assert x, ("a", "b")
return
# ---
def f(a=x is 1, *b: x is 2) -> x is 3: return x is 4
@(lambda y: y is 3)
class C(type(x is 3)):
    z: x is 5 = x is 6
def g():
    z: x is 5 = x is 6
    (z): x is 5 = x is 6
return
# ---
from __future__ import annotations
def f(a: x is 1): z: x is 3
z: x is 2
return
# ---
c = [y is 1
     for y in l
     if y is 2]
return
# ---
x is 1
x = = 1
