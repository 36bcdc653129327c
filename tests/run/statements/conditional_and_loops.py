def classify(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        return "small"
    else:
        return "large"


print([classify(n) for n in (-5, 0, 5, 50)])
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i == 2:
            break
        print(i, j)
    else:
        print("inner else", i)
else:
    print("outer else")
i = 10
for i in range(0):
    pass
print("unchanged", i)
for i in [1, 2, 3]:
    i *= 10
print(i)
items = [1, 2, 3]
for x in items:
    if x < 3:
        items.append(x + 2)
print(items)
n = 27
steps = 0
while n != 1:
    n = 3 * n + 1 if n % 2 else n // 2
    steps += 1
else:
    print("steps", steps)
for pair in zip("abc", range(10), [True, False, None]):
    print(*pair)
for a in (1, 2), [3, 4]:
    print(a)
for box in [[0, 0]]:
    for box[0] in range(3):
        pass
    print(box)
for key, value in sorted({"b": 1, "a": 2}.items()):
    print(key, value)
while True:
    try:
        break
    finally:
        print("leaving")
if []:
    pass
elif {}:
    pass
else:
    print("both empty")
pass; print("two"); print("statements")
for x in 1, 2, 3: print(x, end=" ")
print()
x = 5 if False else 6 if False else 7
print(x, 1 if "a" else 2, not 1 == 2, -1 ** 2, 2 if 0 else 3 or 4)
...
"a string statement"
print(..., Ellipsis, NotImplemented, __name__, __debug__)
