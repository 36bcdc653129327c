words = ["hello world", "Hello World", "HELLO", "ß straße", "ǆ", "İstanbul", "ﬁne", "ΑΣ Σ", "они", "they're bill's", "x1y2", "", "123", "  ", "²³", "½", "١٢", "a_b"]
for w in words:
    print(repr(w), repr(w.upper()), repr(w.lower()), repr(w.title()), repr(w.capitalize()), repr(w.swapcase()), repr(w.casefold()))
tests = "isalpha isdigit isdecimal isnumeric isalnum isspace isupper islower istitle isidentifier isprintable isascii".split()
for w in words:
    print(repr(w), [name[2:] for name in tests if getattr(w, name)()])
print("ab".center(7), "ab".center(6, "*"), "abc".center(6, "*"), "ab".ljust(4, "-"), "ab".rjust(4, "-"), "ab".center(1), sep="|")
print("5".zfill(3), "-5".zfill(4), "+5".zfill(4), "abc".zfill(2), "".zfill(2), "--1".zfill(5))
print("  x ".strip(), "xyx".strip("x"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "\u3000 x\xa0".strip(), "mississippi".strip("ipm"), sep="|")
print("a\tbc\td".expandtabs(), "a\tb".expandtabs(2), "\t".expandtabs(0), "ab\tc\n\td".expandtabs(4), sep="|")
print("TestHook".removeprefix("Test"), "TestHook".removeprefix("x"), "a.py".removesuffix(".py"), "a".removesuffix(""))
for bad in (lambda: "a".center("x"), lambda: "a".center(5, "ab"), lambda: "a".zfill("1"), lambda: "a".strip(5), lambda: "a".upper(1), lambda: "a".ljust(), lambda: "a".removeprefix(1)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
