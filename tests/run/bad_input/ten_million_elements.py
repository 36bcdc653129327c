items = [0] * 10_000_000
items[9_999_999] = 5
items.append(6)
print(len(items), items[-2:], sum(items[-10:]))
numbers = list(range(10_000_000))
print(len(numbers), numbers[5_000_000], numbers[-1])
del items, numbers
table = {}
for i in range(200_000):
    table[i * 7] = i
print(len(table), table[7 * 199_999])
print(len("x" * 50_000_000))
