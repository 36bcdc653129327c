def plain(a, b, c=3, d=4):
    return a, b, c, d


print(plain(1, 2))
print(plain(1, 2, 30))
print(plain(b=20, a=10))
print(plain(1, d=40, b=20))


def variadic(a, *args, key=None, **kwargs):
    return a, args, key, kwargs


print(variadic(1))
print(variadic(1, 2, 3))
print(variadic(1, 2, key=5, x=6, y=7))
print(variadic(*[1, 2, 3], **{"key": "k", "z": 0}))
print(variadic(0, *(), *[1], *"ab", other=1, **{}, **{"more": 2}))


def only(a, /, b, *, c, d=9):
    return a, b, c, d


print(only(1, 2, c=3))
print(only(1, b=2, c=3, d=4))


def names_clash(a, /, **kwargs):
    return a, kwargs


print(names_clash(1, a=2))


def mutable(item, bucket=[]):
    bucket.append(item)
    return bucket


print(mutable(1), mutable(2), mutable(3, []))
print((lambda x, *y, z=1, **w: (x, y, z, w))(1, 2, z=3, q=4))
