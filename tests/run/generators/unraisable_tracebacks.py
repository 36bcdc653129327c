# Errors in finalizers are shown with the whole traceback, and with a colon even if there is no message.
def f(): raise ValueError
def h(): f()
class A:
    def __del__(self): h()
A()
async def inner():
    raise KeyError
class M:
    async def __aenter__(self): pass
    async def __aexit__(self, *e): await inner()
class Aw:
    def __await__(self): yield 1
async def g():
    try:
        await Aw()
    finally:
        await inner()
async def g2():
    async with M():
        await Aw()
for x in g, g2:
    c = x(); c.send(None); del c


class Silent(Exception):
    def __str__(self):
        raise TypeError


class B:
    def __del__(self):
        error = Silent()
        error.add_note("a note")
        raise error


B()
