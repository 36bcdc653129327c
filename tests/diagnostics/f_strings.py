# RUN: %python %S/../gates/compare_errors.py %coil %s
# ---
f'\N{foo}'
# ---
f'{a b}' + x
# ---
x = f'abc{a $ b}'
# ---
f'{f(a b)}'
# ---
f'{x = }' f'{' + 1
# ---
(f'{a b' f'{}'
 , 2)
# ---
f"{x}" = 1
# ---
match x:
 case f'{a}': pass
