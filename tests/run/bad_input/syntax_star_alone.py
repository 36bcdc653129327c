print('never')
*a = [1]
