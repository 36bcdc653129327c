class Managed:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, traceback is not None)
        return self.swallow


with Managed("a") as a, Managed("b") as b:
    print(a, b)
with (Managed("c") as c, Managed("d", swallow=True) as d):
    raise ValueError("inside")
print("after swallow")
try:
    with Managed("e"):
        raise KeyError("passes")
except KeyError as error:
    print("caught", error)


def leaving():
    for i in range(3):
        with Managed(f"loop{i}"):
            if i == 0:
                continue
            return "returned"


print(leaving())
with Managed("nested"):
    with Managed("inner") as (x, *rest):
        print(x, rest)


class NoExit:
    def __enter__(self):
        pass


class ExitRaises(Managed):
    def __exit__(self, *exc):
        raise RuntimeError("in exit")


for bad in (5, NoExit()):
    try:
        with bad:
            pass
    except TypeError as error:
        print(error)
try:
    with ExitRaises("r"):
        raise ValueError("first")
except RuntimeError as error:
    print(error, repr(error.__context__))
