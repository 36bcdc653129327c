# RUN: %python %S/../gates/scopes_gate.py "%coil emit" %s
async def a(): await b
async def c(): yield 1
async def d():
    async for e in f:
        async with g as h: yield h
def i(): yield
def j(): yield from k
def l(): return (yield)
m = lambda: (yield)
async def n():
    return [o async for o in p]
def q():
    async def r(): await s
    return (t async for t in u)
