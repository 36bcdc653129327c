print('never')
if True:
    continue
