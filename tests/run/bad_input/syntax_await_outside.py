print('never')
await x
