# RUN: %python %S/../gates/compare_errors.py %coil %s
# ---
for x in y z: pass
# ---
for x in y
# ---
del f(x)
# ---
del x, f(), y
# ---
x = 1 if 2
# ---
x = 1 if 2 else
# ---
a + 1 = 2
# ---
x = f() = 1
# ---
x, 1 = 2
# ---
(x, 1) = 2
# ---
for 1 in x: pass
# ---
for x+1 in y: pass
# ---
for f() in y: pass
# ---
x, y += 1
# ---
(x := 1) := 2
# ---
x.a := 1
# ---
(x.a := 1)
# ---
if x = 3: pass
# ---
if x.a = 3: pass
# ---
while x = 3: pass
# ---
[x = 3]
# ---
x = [a = 3]
# ---
not x = 3
# ---
*x = 
# ---
x = 3 4
# ---
a = b = 1 + 2 = 3
# ---
if x and y = 3: pass
# ---
x = f(1,
  y = 2
  z = 3)
# ---
x = 1 $ 2 "abc
# ---
x = yield = 1
# ---
(yield) = 1
# ---
None = 1
# ---
(a, None) = 1
# ---
for None in x: pass
# ---
None += 1
# ---
del None
# ---
(None := 1)
# ---
a, b += 1
# ---
... = 1
# ---
"a" = 1
# ---
x if y else z = 1
# ---
a < b = 1
# ---
-a = 1
# ---
a and b = 1
# ---
lambda: 1 = 2
# ---
a[b=1]
# ---
x = (a if b c)
# ---
x == 1 y
# ---
x = "a" b
