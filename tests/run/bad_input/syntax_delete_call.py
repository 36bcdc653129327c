print('never')
del f()
