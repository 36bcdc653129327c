# RUN: %python %S/../gates/ast_gate.py "%coil emit" %s
pass; pass;
a; b
import a, b.c, d.e as f, g as h
from a import b
from . import a
from .. import a as b
from ...a.b import (c, d as e,)
from .... import f
from a import *
def f():
    global a, b
    nonlocal_ = 1
    return
def g():
    x = 1
    def h():
        nonlocal x
        return *x, 1
raise
raise A
raise A from B
assert a
assert a, b
while a: break
else: pass
for a in b: continue
else: pass
for a, in b: pass
for a, *b in c, d: pass
for (a, b) in *c, d: pass
for a.b in c: pass
for a[b], (c) in d: pass
if a: b
elif c: d
elif e: f
else: g
if a: pass
else:
    if b: pass
