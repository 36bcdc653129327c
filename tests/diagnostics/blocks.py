# RUN: %python %S/../gates/compare_errors.py %coil %s
# ---
try: x
y
# ---
if x: y
else z
# ---
if x: y
elif z w: y
# ---
try: x
finally x
# ---
try: x
except x y: y
# ---
try: x
except x
# ---
x = [1, 2
def f(): pass
# ---
foo(a, b
for x in range(10):
    pass
# ---
x = {'a': 1, 'b': 2
y = (
# ---
if x:
y
# ---
async def f():
x
# ---
for x in y:
z
# ---
if 1:
  x
 y
# ---
if 1:
  x
    y
# ---
try:
  x
except A, B:
  y
# ---
try:
  x
except A, B as c:
  y
# ---
try: x
except: y
except A: z
