print(True + 1, True * 5, False - 1, True / 2, True // 1, -True, +False, ~False, True << 3, True ** 2)
print(True & True, True | 2, True ^ True, type(True & True), type(True & 1), type(True + True), type(not 5))
print(bool(), bool(0), bool("False"), bool([0]), bool({}), str(True), repr(False), int(True), float(True))
print(True == 1, {True: "a", 1: "b", 1.0: "c"}, [False, True][True], "ab"[False])
print(isinstance(True, int), isinstance(1, bool), issubclass(bool, int), bool.__mro__, hash(True), True.real, True.bit_length())
print(sum([True, True, False]), max(True, False), sorted([True, False, 1, 0]), all([]), any([]), True < 2)
print(f"{True} {True:d} {True:5} {True!s:>6} {False:b}", "%d %s" % (True, False), "{}".format(True))
try:
    bool(1, 2)
except TypeError as error:
    print(error)
try:
    print("no warning:", (lambda value: value())(True))
except TypeError as error:
    print(error)
