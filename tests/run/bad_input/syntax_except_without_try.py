print('never')
except ValueError:
    pass
