for spec in ("", "d", "5d", "<5d", "^5d", ">5d", "05d", "+d", " d", ",d", "_d", "x", "#x", "X", "#o", "b", "#010b", "n", "e", ".2f", "%", "*^9d", "=+6d", "010,"):
    print(repr(spec), [format(n, spec) for n in (65, 1234567)], format(-42, spec), format(65, "c"))
for spec in ("", "f", ".0f", ".3f", "e", ".2e", "E", "g", ".3g", "G", "%", ".1%", "10.2f", "+.1f", " .1f", ",.2f", "_.1f", "010.3f", "#.0f", ".10", "n", "z.1f"):
    print(repr(spec), [format(x, spec) for x in (0.0, 3.14159, -1234567.891, 1e20, 1e-10)])
for spec in ("", "s", "10", "<10", ">10", "^10", "*^10", ".2", "10.2s", "-<5"):
    print(repr(spec), repr(format("text", spec)), repr(format("", spec)))
print(format(float("nan"), "10.2f"), format(float("inf"), "+"), format(-float("inf"), "08"), format(True), format(True, "d"), format(None))
for value, spec in ((5, "s"), ("a", "d"), (1.5, "d"), (5, ".2d"), ("a", "+"), ("a", "="), (5, "z"), (None, "5"), ([], "x"), (5, "10.10.10"), (5, "c,"), ("s", ","), (1.5, "x"), (-1, "c"), (5, "\N{SNOWMAN}\N{SNOWMAN}")):
    try:
        print(format(value, spec))
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
