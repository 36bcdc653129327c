def total(*numbers, scale=1):
    return sum(numbers) * scale


print(total(*[1, 2], scale=2))
print(total(*[1, "2"], **{"scale": 3}))
