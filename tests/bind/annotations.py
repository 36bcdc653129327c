# RUN: %python %S/../gates/scopes_gate.py "%coil emit" %s
a: int
b: int = 1
(c): int = 2
d.e: int
def f(g: int, *h: str, i: list = j, **k: dict) -> l:
    m: int
    n: int = 1
    (o): p = 1
class C:
    q: int
    __r: int = 1
