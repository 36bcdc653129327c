print('never')
x = "\x4"
