# An __index__ method may change the sequence that it is an index of.
class Ev:
    def __init__(self, x, v): self.x = x; self.v = v
    def __index__(self):
        self.x.clear()
        return self.v
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for make in (lambda: bytearray(b"abcdefgh" * 50), lambda: list(range(400))):
    for op in (lambda x: x.__getitem__(slice(0, Ev(x, 300))), lambda x: x.__getitem__(slice(Ev(x, 390), 10, -1)), lambda x: x.__setitem__(slice(0, Ev(x, 300)), b"zz"), lambda x: x.__setitem__(slice(0, Ev(x, 300), 2), b"zz"),
               lambda x: x.__delitem__(slice(Ev(x, 3), 300)), lambda x: x.__delitem__(slice(Ev(x, 3), 300, 7)), lambda x: x.insert(Ev(x, 100), 5), lambda x: x.pop(Ev(x, 5)), lambda x: x.__imul__(Ev(x, 3)), lambda x: x.__mul__(Ev(x, 3)), lambda x: x.__setitem__(Ev(x, 5), 5), lambda x: x.__getitem__(Ev(x, 5)), lambda x: x.__delitem__(Ev(x, 5)), lambda x: x.index(5, Ev(x, 1), 300)):
        x = make(); t(lambda: op(x)); print(len(x), x[:5])
print([1, 2, 3, 2].index(2, -3, -1), bytes(b"abc")[::-1], "abc"[5:0:-2], (1, 2, 3)[-2:], slice(1, None, -2).indices(5))
print(b"ab".hex("\0").encode(), bytearray(b"ab").hex(b"\0").encode())
