x = 1
del x
try:
    x
except NameError as error:
    print(error)
a = [0, 1, 2, 3, 4, 5, 6]
del a[0], a[-1]
del a[1:3]
print(a)
d = {"a": 1, "b": {"c": 2}}
del d["b"]["c"]
del d["a"]
print(d)


class Box:
    pass


box = Box()
box.x = box.y = 1
del box.x, (box.y)
print(box.__dict__)
p, q, r = 1, 2, 3
del (p, q), [r]
print("p" in globals(), "q" in globals())


def function():
    local = 5
    del local
    try:
        print(local)
    except UnboundLocalError as error:
        print(error)
    local = 6
    return local


print(function())
try:
    del undefined
except NameError as error:
    print(error)
try:
    del a[10]
except IndexError as error:
    print(error)


def conditional(flag):
    if flag:
        value = 1
    try:
        del value
        print("deleted")
    except UnboundLocalError as error:
        print(error)


conditional(True)
conditional(False)
for i in range(2):
    pass
del i
print("i" in globals())
