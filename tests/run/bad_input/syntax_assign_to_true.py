print('never')
def f(True): pass
