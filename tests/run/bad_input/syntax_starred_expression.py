print('never')
x = *y
