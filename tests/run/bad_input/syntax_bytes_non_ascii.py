print('never')
b"é"
