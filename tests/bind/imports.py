# RUN: %python %S/../gates/scopes_gate.py "%coil emit" %s
import a, b.c, d.e as f
from g import h, i as j
def k():
    import l.m
    from n import o
    return l, o
class C:
    import p
    from q import __r
from s import *
