print('never')
async def f():
    yield from x
