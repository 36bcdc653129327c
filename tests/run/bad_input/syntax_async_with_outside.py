print('never')
def f():
    async with x:
        pass
