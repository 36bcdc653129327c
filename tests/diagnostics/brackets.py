# RUN: %python %S/../gates/compare_errors.py %coil %s
# ---
x = [1, 2
y = 3
# ---
x = 1)
# ---
x y (
z
# ---
a[
# ---
a[1:2, 
