# RUN: %python %S/../gates/compare_errors.py %coil %s
# ---
b'é'
# ---
x = (b'é' +
 1)
# ---
'\N{foo}'
# ---
'abc' '\x1'
# ---
b'\x1' + 1
# ---
b'a' 'b' + 1
