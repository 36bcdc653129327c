def invert(numbers):
    return [1 / n for n in numbers]


print({key: invert(values) for key, values in {"ok": [1, 2], "bad": [3, 0]}.items()})
