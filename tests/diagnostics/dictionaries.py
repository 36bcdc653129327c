# RUN: %python %S/../gates/compare_errors.py %coil %s
# ---
{1:2, 3}
# ---
{1, 2:3}
# ---
{1:}
# ---
{1:2, **}
# ---
{1: *a}
# ---
{**a: 1}
# ---
{1} = 1
# ---
{a: b c}
# ---
{a b: c}
# ---
{a: b, c d}
# ---
{**a b}
