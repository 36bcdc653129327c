print('never')
f"{}"
