print('never')
def f():
    nonlocal x
