# RUN: %python %S/../gates/compare_errors.py %coil %s
# ---
while x y: pass
# ---
while x
 pass
# ---
with x y: pass
# ---
with x
# ---
try x
# ---
try
# ---
else x
# ---
return x y
# ---
with a as 1: pass
# ---
with a as f(): pass
# ---
with a as None: pass
# ---
@
# ---
global x, 
# ---
return
# ---
assert x, y, z
# ---
raise x from
# ---
raise x, y
# ---
pass x
# ---
while True print(x)
# ---
if x then y
