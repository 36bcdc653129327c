print(int("5"), float("2.5"), str(5), bool("x"), list("ab"), tuple([1]), set([1, 1]), dict(a=1), frozenset([1]), bytes([1]), bytearray(b"a"))
print(chr(97), ord("a"), hex(255), oct(8), bin(5), ascii("é"), repr("x"), format(5, "03"), hash(5), abs(-3), round(2.567, 2), pow(2, 3), divmod(7, 2))
print(str(), int(), float(), bool(), list(), tuple(), set(), dict(), bytes(), str(b"ab", "ascii"), str(object=5), int("0x1f", 16), int(b"12"), float(b"1.5"), int("٣"))
print(complex(1, 2) if False else "-", type(5), type("a"), type(None), type(type), type(...), type(NotImplemented), type(lambda: 0), type(print))
print(isinstance(5, (int, str)), isinstance(5, int | str), issubclass(bool, int), callable(len), id(5) == id(5), len("abc"), len({1: 2}))
print(getattr("a", "upper")(), getattr(5, "nope", "d"), hasattr([], "append"), vars(type("T", (), {"x": 1}))["x"], dir(type("T", (), {"x": 1}))[-1])
for bad in (lambda: int("a"), lambda: len(5), lambda: ord("ab"), lambda: chr("a"), lambda: abs("a"), lambda: round("a"), lambda: hash([]), lambda: hex(1.5), lambda: bin("1"), lambda: divmod(1, "a"), lambda: pow("a", 2), lambda: float([1]),
            lambda: str(1, 2), lambda: bool(1, 2), lambda: getattr(5, "x"), lambda: getattr(5), lambda: getattr(5, 1), lambda: len(), lambda: len(1, 2), lambda: repr(), lambda: print(foo=1), lambda: int(1, base=2), lambda: dict(1), lambda: type(), lambda: vars(5), lambda: ord(5), lambda: format(5, 5), lambda: hash(), lambda: isinstance(5), lambda: id(), lambda: str(b"a", "ascii", "strict", 1)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
