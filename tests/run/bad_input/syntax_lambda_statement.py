print('never')
lambda: return 5
