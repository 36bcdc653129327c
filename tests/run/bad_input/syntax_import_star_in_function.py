print('never')
def f():
    from math import *
