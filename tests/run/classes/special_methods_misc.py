class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *, twice=False):
        return self.n + x * (2 if twice else 1)

    def __str__(self):
        return f"adder of {self.n}"

    def __format__(self, spec):
        return f"<{spec}>"

    def __int__(self):
        return self.n

    def __float__(self):
        return self.n + 0.5

    def __index__(self):
        return self.n

    def __round__(self, digits=None):
        return ("round", digits)

    def __dir__(self):
        return ["n", "call"]

    def __bytes__(self):
        return b"adder"

    def __sizeof__(self):
        return 1


a = Adder(3)
print(a(4), a(4, twice=True), str(a), f"{a}", f"{a:x>5}", "{:spec}".format(a))
print(int(a), float(a), [10, 20, 30, 40][a], "ab" * a, range(a), hex(a), round(a), round(a, 2), dir(a), bytes(a))
print([0, 1, 2, 3, 4, 5][a:], bin(a), chr(Adder(65)))


class Chatty:
    def __del__(self):
        print("deleted")


c = Chatty()
d = c
del c
print("one reference left")
del d
print("gone")
Chatty()
print("temporary gone")


def scope():
    local = Chatty()
    print("leaving scope")


scope()
print([Chatty()] and "list dropped")


class BadRepr:
    def __repr__(self):
        return 5

    def __len__(self):
        return -1

    def __hash__(self):
        return "x"


for bad in (repr, len, hash, str, bool):
    try:
        bad(BadRepr())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
