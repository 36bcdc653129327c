# RUN: %python %S/../gates/compare_errors.py %coil %s
# ---
print x
# ---
exec x y
# ---
print(*x y)
# ---
print 1
# ---
print "a" % b, c
# ---
print
# ---
exec "x"
# ---
print a b
# ---
a = print b
# ---
if print x: pass
# ---
[print x]
