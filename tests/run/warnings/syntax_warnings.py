x = 5
if x is 5:
    print("is a literal")
if x is not "text":
    print("is not")
try:
    (1)(2)
except TypeError as error:
    print(error)
try:
    [1, 2]["a"]
except TypeError as error:
    print(error)
assert (x == 1, "always true")
print("\d is no escape")
