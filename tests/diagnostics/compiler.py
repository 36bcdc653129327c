# RUN: %python %S/../gates/compare_errors.py %coil %s
# ---
return 1
# ---
yield 1
# ---
await x
# ---
break
# ---
continue
# ---
def f():
    break
# ---
while 1:
    def f(): continue
# ---
class A:
    return
# ---
def f(): await x
# ---
async def f(): yield from x
# ---
async def f():
    yield
    return 1
# ---
x = *a
# ---
*a
# ---
*a = b
# ---
*a, *b = c
# ---
del *a
# ---
def f(): nonlocal x
# ---
nonlocal x
# ---
def f(x): global x
# ---
def f():
    x
    global x
# ---
def f():
    x = 1
    nonlocal x
# ---
def f(a, b, a): pass
# ---
f(a=1, a=2)
# ---
from __future__ import nope
# ---
x = 1
from __future__ import annotations
# ---
from __future__ import braces
# ---
def f():
    from x import *
# ---
__debug__ = 1
# ---
def f(__debug__): pass
# ---
try: pass
except: pass
except A: pass
# ---
[x async for x in y]
# ---
def f(): return [x async for x in y]
# ---
async for x in y: pass
# ---
def f():
    async with x: pass
# ---
[(x := 1) for x in y]
# ---
class A: [(x := 1) for y in z]
# ---
[x for x in (y := z)]
# ---
[(yield) for x in y]
# ---
for x in y:
    try: pass
    except* A: break
# ---
match x:
  case a: pass
  case b: pass
# ---
match x:
  case a | b: pass
# ---
match x:
  case [a, a]: pass
# ---
match x:
  case {1: a, 1: b}: pass
# ---
match x:
  case A(b=1, b=2): pass
# ---
match x:
  case (a | [b]): pass
# ---
while 1:
  while 1:
    while 1:
      while 1:
        while 1:
          while 1:
            while 1:
              while 1:
                while 1:
                  while 1:
                    while 1:
                      while 1:
                        while 1:
                          while 1:
                            while 1:
                              while 1:
                                while 1:
                                  while 1:
                                    while 1:
                                      while 1:
                                        while 1:
                                          while 1:
                                            pass
# ---
def f():
  x: int
  global x
# ---
def f():
  global x
  x: int
# ---
def f():
  def g():
    nonlocal y
