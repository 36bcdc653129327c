print('never')
x = "\N{no such thing}"
