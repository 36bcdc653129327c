print('never')
try:
    pass
except:
    pass
except ValueError:
    pass
