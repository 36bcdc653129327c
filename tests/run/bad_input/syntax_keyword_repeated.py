print('never')
f(a=1, a=2)
