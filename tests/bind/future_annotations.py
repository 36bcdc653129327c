# RUN: %python %S/../gates/scopes_gate.py "%coil emit" %s
from __future__ import annotations
a: int = 1
def f(g: b, *h: c) -> d:
    m: e
class C:
    q: r
