import asyncio
async def gen():
    try:
        yield 1
    finally:
        await asyncio.sleep(1)
async def main():
    g=gen()
    await anext(g)
    t=asyncio.create_task(g.aclose()); 
    print(repr(t).replace(hex(id(t.get_coro())),'ADDR'))
    await asyncio.sleep(0)
    print(repr(t).replace(hex(id(t.get_coro())),'ADDR'))
    t2=asyncio.create_task(g.aclose())
    g=None
    await asyncio.wait([t2])
    print(repr(t2).replace(hex(id(t.get_coro())),'ADDR'))
    await t
    print(repr(t).replace(hex(id(t.get_coro())),'ADDR'))
    t=asyncio.ensure_future(anext(gen()))
    print(t, t.get_coro())
    await t
    print(t)
    t=asyncio.ensure_future(anext(gen(), 5))
    print(t, t.get_coro())
    await t
    print(t)
    class A:
        __name__='x'
        __qualname__=''
        def __await__(self): yield
        def send(self, v): raise StopIteration(v)
        def throw(self,*a): pass
        def close(self): pass
    for name in ('named','',None):
        A.__name__=name or 'Nameless'; A.__qualname__ = 'Q' if name is None else ''
        a=A(); a.__name__=name
        t=asyncio.create_task(a); print(t); await t; print(t)
asyncio.run(main())
