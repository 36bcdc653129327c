def inner(x):
    return 10 / x


def outer(values):
    total = 0
    for value in values:
        total += inner(value)
    return total


print("before")
print(outer([1, 2, 0]))
print("never")
