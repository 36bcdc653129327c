print(len([1, 2, 3]))


def len(x):
    return "my len"


print(len([1, 2, 3]))
del len
print(len([1, 2, 3]))
list = [1, 2]
print(list)
try:
    list("ab")
except TypeError as error:
    print(error)
del list
print(list("ab"))


def local_shadow():
    max = lambda *a: "local max"
    return max(1, 2)


print(local_shadow(), max(1, 2))
import builtins

print(builtins.len("abc"), builtins.max is max, hasattr(builtins, "print"))
builtins.invented = "everywhere"
print(invented)
del builtins.invented
try:
    invented
except NameError as error:
    print(error)
original = print


def print(*args):
    original("decorated:", *args)


print("x")
