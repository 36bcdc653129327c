print(int("42"), int(" -17 "), int("ff", 16), int("0b101", 0), int("1_000"), int("z", 36), int(3.99), int(-3.99), int(), int(True))
print((10).bit_length(), (255).bit_count(), (-8).bit_length(), (0).bit_length())
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-5).to_bytes(2, "big", signed=True))
print(int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff\xfb", "big", signed=True), int.from_bytes([1, 2], "little"))
print((7).as_integer_ratio(), (5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator)
print(bin(10), oct(64), hex(255), bin(-5), hex(-255), format(10, "b"), format(255, "#X"), format(5, "08b"))
print(abs(-5), pow(2, 10), pow(2, 10, 1000), pow(2, -1), round(5), round(1234, -2), round(1250, -2), round(1350, -2))
print(divmod(-17, 5), divmod(17, -5), -17 // 5, -17 % 5, 17 % -5)
print(hash(5), hash(-1), hash(2 ** 61), hash(-2 ** 61), 5 .__add__(3), (5).__sub__("x"))
print(1_000_000, 0xFF, 0o17, 0b1011, 0xdead_beef)
print(float(5), str(5), repr(5), bool(5), complex if False else "no complex")
for bad in (lambda: int("x"), lambda: int(""), lambda: int("12", 2), lambda: int("1", 50), lambda: int([]), lambda: int(None),
            lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 1 << -1, lambda: 1 << "a",
            lambda: (300).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: int(float("nan")), lambda: int(float("inf")),
            lambda: int("1__0"), lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: int(1.5, 2), lambda: round(1, "a"),
            lambda: 2 ** 5000 / 3, lambda: float(10 ** 400), lambda: "a" * 1.5, lambda: 1 & 1.0):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
