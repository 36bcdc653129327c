print('never')
else:
    pass
