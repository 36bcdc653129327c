values = [0.5, 1.5, 2.5, 0.05, 0.15, 0.25, 0.35, 1.45, 2.675, 1e15 + 0.5, 123.456]
for digits in (0, 1, 2, -1):
    print(digits, [round(v, digits) for v in values])
print([round(n, -1) for n in (5, 15, 25, -5, -15, 14, 16)], round(123456, -3), round(500, -3), round(1500, -3), round(7, 3))
for exponent in range(-8, 24, 2):
    print(exponent, 1.5 * 10 ** exponent, 10.0 ** exponent, float(f"1e{exponent}"))
for x in (0.1, 1.1, 2.2, 3.3, 1.1 + 2.2, 4.35 * 100, 1.1 * 1.1, 1e23, 9007199254740993.0, 2.0 ** 70, 2.0 ** -30, 1.0000000000000002):
    print(x, repr(x), str(x), f"{x}", "%s %r" % (x, x), "%.3f %g %e" % (x, x, x))
print(sum([0.1] * 10), sum([0.1] * 3) == 0.3, 0.1 * 3, 1 - 0.9, 1e16 + 1, 1e16 + 2)
