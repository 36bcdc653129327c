for i in range(3):
    print(i)
for i in range(10, 0, -3):
    print(i, end=" ")
print()
n = 5
while n:
    n -= 1
    if n == 3:
        continue
    if n == 1:
        break
    print("n is", n)
else:
    print("never printed")
while n < 3:
    n += 1
else:
    print("while finished with", n)
for word in ["one", "two", "three"]:
    if word == "four":
        break
else:
    print("no four")
for i in range(3):
    for j in range(3):
        if j == i:
            break
        print((i, j), end="; ")
print("|", i, j)
for key in {"a": 1, "b": 2}:
    print(key)
for a, (b, *c) in [(1, (2, 3, 4)), (5, "xyz")]:
    print(a, b, c)
for letter in "héλ🙂":
    print(letter, len(letter))
