table = str.maketrans("abc", "xyz", "d")
print("abcd".translate(table), "abc".translate({97: None, 98: "BB", 99: 0x3bb}), str.maketrans({"a": 1, 98: "x"}), "héllo".translate({233: "e"}))
print("-".join(["a", "b"]), "".join(c for c in "gen"), ",".join({"k": 1, "l": 2}), "x".join([]), "é🙂".join("abc"))
print("é🙂".encode(), "é".encode("latin-1"), "abc".encode("ascii"), "é".encode("ascii", "ignore"), "é".encode("ascii", "replace"), "é🙂".encode("ascii", "backslashreplace"), "é".encode("ascii", "xmlcharrefreplace"), "a".encode("utf-16-le"))
print("{} {} {}".format(1, "two", 3.0), "{1} {0} {1}".format("a", "b"), "{name} {x:>5}".format(name="n", x=5), "{0[1]} {1[k]} {2.real}".format([1, 2], {"k": "v"}, 5))
print("{:>{w}.{p}f}".format(3.14159, w=8, p=2), "{{}} {!r} {!s} {!a}".format("é", "é", "é"), "{0:{1}}".format("x", ">4"), "{a.b}".format(a=type("T", (), {"b": 9})))
print("{a}".format_map({"a": 1}), "%s %d %5.2f %-5s| %05d %x %o %e %g %c %c %% %r %+d" % ("s", 5, 3.14159, "ab", 42, 255, 8, 12345.678, 0.0001, "c", 65, "r", 7))
print("%(name)s is %(age)d" % {"name": "Ada", "age": 36}, "%s" % (1,), "%s" % [1, 2], "%5s|%-5s|%.2s" % ("a", "b", "cde"), "%*d" % (5, 42), "%#x %#o % d %i %u" % (255, 8, 5, 6, 7), "%X %E %G" % (255, 1.5, 1e-10))
print("abc" < "abd", "a" < "b", "Z" < "a", "10" < "9", "" < "a", "é" > "z", "ab" <= "ab", "a" * 3 == "aaa", "🙂" > "\uffff")
print("hello"[1:4], "hello"[-3:], "hello"[::-2], "hello"[10:], "hello"[3:1], "hello"[-100:2], "héλ🙂x"[2:4], "🙂🙃"[::-1], "abc"[slice(1, None)])
print(ascii("aé\u0142🙂\n"), repr("\x7f\x80\xa0\xad\u200b\ud800"), repr("\\"), repr("'\""), repr("\0\a\b\f\v\r"))
print(len("e\u0301"), len("👨‍👩‍👧"), list("aé🙂"), ord("🙂"), chr(128578), [hex(ord(c)) for c in "aé🙂"], "abc".__len__(), "a".__add__("b"))
for bad in (lambda: "{}".format(), lambda: "{x}".format(), lambda: "{".format(), lambda: "}".format(), lambda: "{0}{}".format(1, 2), lambda: "{!z}".format(1),
            lambda: "%d" % "a", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "%z" % 1, lambda: "%" % (), lambda: "%(a)s" % 5, lambda: "%(a)s" % {},
            lambda: "%c" % "ab", lambda: "%c" % -1, lambda: chr(-1), lambda: chr(0x110000), lambda: ord("ab"), lambda: ord(""), lambda: "é".encode("ascii"), lambda: "a".encode("nope"),
            lambda: str(b"\xff", "utf-8"), lambda: b"\xff".decode(), lambda: "\ud800".encode(), lambda: str.maketrans("ab", "c"), lambda: "a" % 5, lambda: "{0.x}".format(1), lambda: "{[a]}".format([1])):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
