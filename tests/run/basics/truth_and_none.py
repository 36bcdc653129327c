class Empty:
    def __len__(self):
        return 0


class No:
    def __bool__(self):
        return False


class Plain:
    pass


class Wrong:
    def __bool__(self):
        return 2


for value in (0, 1, -1, 0.0, 0.1, "", "0", [], [0], (), (0,), {}, {0: 0}, set(), {0}, None, True, False,
              range(0), range(1), b"", b"0", 0j if False else 0, Empty(), No(), Plain):
    print(type(value).__name__, bool(value), "truthy" if value else "falsy")
try:
    if Wrong():
        print("unreachable")
except TypeError as error:
    print(error)
print(None, repr(None), str(None), type(None))
print(True + True, True * 10, ~True, -True, True & False, True | False, True ^ True, isinstance(True, int))
