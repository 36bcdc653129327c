table = [[1, 2], [3, 4]]
row = 1
print(table[row][0] + table[row + 1][0])
