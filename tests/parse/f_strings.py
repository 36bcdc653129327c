# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
x = f'a{b}c' f"{d!r}" F'{e!s:>{width}.{precision}}' rf'\{f}' 'plain'
y = f'{a + b} {c[1:2]} {d["k"]} {(lambda v: v)(1)} {e if f else g} {h,} {i, j} {*k, l} {m for m in n}'
z = f'{{}} {{{a}}} {a!a:{b}{c}d} {a=} {a = } {a=!s} {a=:5} {a + 1 = !r:>10}'
w = f"""
{a
 + b} {
  c}
 {d:{e}
   {f}} tail
"""
v = (f'{a}' f'{b}'
     f'{f"{nested}"}' f'{x!r}')
u = f'{x:%H:%M} {x:\n} \N{BULLET} {y:\N{BULLET}}' f'' f"{ {1: 2}[1] }"
t = f'{a != b} {a == b} {a <= b} {a >= b} {a < b} {yield_}' u'q' f'{é}é{ü}'
def g(): return f'{yield 1} {(yield)}', f'{await_}'
