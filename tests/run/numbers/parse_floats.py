# Text to the nearest double: ties, long digits, the ends of the range; hexadecimal.
texts = ["0", "-0.0", "000.000e5", "1e400", "-1e400", "1e-400", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324",
         "2.2250738585072011e-308", "1.7976931348623158e308", "1.7976931348623159e308", "9007199254740993", "9007199254740992.9999",
         "1" + "0" * 400 + "e-400", "0." + "0" * 400 + "1e401", "1_000.5_0", "  12.5\n", "1" * 900 + "e-899", ".5", "5.", "1e0000000000000000005",
         "1e99999999999999999999", "0e99999999999999999999", "123456789012345678901234567890", "8.5e-1_0"]
for text in texts:
    print(repr(float(text)))
# Half-way between two doubles, decided by digits far behind.
half = "9007199254740993." + "0" * 800
print(float(half), float(half + "1"), float(half[:-1] + "1"))
for text in ["", ".", "e5", "1e", "1e+", "_1", "1_", "1__0", "1_.5", "1._5", "1e_5", "0x10", "1 2", "--1", "\x0e5", "1\x0e5", "infinit", "1,5"]:
    try:
        print("accepted", float(text))
    except ValueError as error:
        print(error)

for text in ["0x1p0", "1.8", "-0x.8p1", "0x1.fffffffffffff8p0", "0x1.fffffffffffff7p0", "0x1.00000000000008p0", "0x1.00000000000018p0",
             "0x1.000000000000080000000000000001p0", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x0.fffffffffffff8p-1022", "0x1.fffffffffffffp1023",
             "0x0p9999999999999999999", "-0x0", "0x1p-99999999999999", "inf", "-nan", " 0xA.8 ", "0x123456789abcdef0123456789p-40"]:
    print(text, repr(float.fromhex(text)))
for text in ["", "0x", "0x.p1", "1p", "0x1g", "0x1p0x1", "0x1.fffffffffffff8p1023", "0x1p1024", "0x1p99999999999999999999"]:
    try:
        print("accepted", float.fromhex(text))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
print(round(2.675, 2), round(1e22, 3), round(-0.5, 0), round(5e-324, 330), 1e16, 1.5e-7, 1e300, 1e-300)
