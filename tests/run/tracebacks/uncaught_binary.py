a = 3
b = "4"
c = [1]
print(a * 2 + (b * 2 if a else 0) - c[0])
