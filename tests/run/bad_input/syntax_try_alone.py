print('never')
try:
    pass
x = 1
