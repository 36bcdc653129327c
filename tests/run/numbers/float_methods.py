values = [1]
print(1.5, -0.0, 1e300 * 10, float("inf"), -float("inf"), float("nan"), 1e-320, 5e-324, 1.7976931348623157e308)
print(float("1.5"), float(" -2e3 "), float("1_0.5"), float("Infinity"), float("-nan"), float(3), float(True), float())
print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (1e300).as_integer_ratio()[1], (2.5).hex(), float.fromhex("0x1.8p1"))
print((0.1).hex(), (-0.0).hex(), float.fromhex("inf"), (1.5).real, (1.5).imag, (1.5).conjugate())
print(0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 100 / 3, 1e22, 1e21, 123456789012345680.0, 0.0001, 0.00001, 1e5)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1.005, 2), round(1234.5678, -2), round(0.5), round(1e300, 2))
print(round(1.0), type(round(1.5)), type(round(1.5, 1)), round(-0.4), round(2.5, 0))
print(5.5 // 2, -5.5 // 2, 5.5 % 2, -5.5 % 2, 5.5 % -2, divmod(5.5, -2), 2.0 ** 0.5, (-8) ** 2.0, 2 ** -2, 0.0 ** 0)
print(hash(1.0), hash(0.5), hash(1e300), hash(float("inf")), hash(-0.0), hash(0.1))
print(1.0 == 1, 0.0 == -0.0, float("nan") == float("nan"), 1.5 > 1, 2 ** 60 + 1 > float(2 ** 60), float("inf") > 10 ** 400)
print(int(1e18), int(-1.9), bool(0.0), bool(float("nan")), abs(-1.5), -(-2.5), +1.5, max(1.5, 2), min(1, 1.0))
print(repr(1e16), str(1e16), repr(123456.789e3), 1e-4, 1e-5, 12345678.9, 0.1 + 0.7)
for bad in (lambda: float("x"), lambda: float(""), lambda: float([]), lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0 ** -1,
            lambda: 1e308 ** 2, lambda: 1.5 << 1, lambda: 1.5 & 1, lambda: round(float("nan")), lambda: round(float("inf")),
            lambda: float.fromhex("zz"), lambda: divmod(1.0, 0), lambda: "%d" % float("inf"), lambda: values[1.0], lambda: range(1.5)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
