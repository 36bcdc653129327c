# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
try: a
except: b
try: a
except A: b
except (A, B) as c: d
except E.f[g] as h: i
except: j
else: k
finally: l
try: a
finally: b
try: a
except* A: b
except* (B, C) as d: e
else: f
finally: g
try:
    a
except A: pass

else: pass
