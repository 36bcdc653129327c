def compute(values):
    return sum(values) / lenght(values)


print(compute([1, 2]))
