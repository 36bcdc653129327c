b = b"hello \x00\xff world"
print(b, len(b), b[0], b[-1], b[1:4], b[::-1], list(b[:3]), bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)))
print(b.upper(), b"Ab Cd".lower(), b"ab cd".title(), b"aB".swapcase(), b"ab".capitalize(), b"a-b".split(b"-"), b" a b ".split(), b"a,b,c".rsplit(b",", 1))
print(b.find(b"wor"), b.find(111), b.index(b"l"), b.count(b"l"), b.count(108), b.startswith(b"he"), b.endswith((b"x", b"d")), b"l" in b, 255 in b, b.rfind(b"o"))
print(b"ab" + b"cd", b"ab" * 3, b",".join([b"x", b"y"]), b"aba".replace(b"a", b"--"), b"  x ".strip(), b"xax".strip(b"x"), b"a\tb".expandtabs(4))
print(b"abc".partition(b"b"), b"ab\ncd".splitlines(), b"5".zfill(3), b"ab".center(6, b"*"), b"ab".ljust(4, b"-"), b"pre-x".removeprefix(b"pre-"))
print(b"\x01\xab".hex(), b"\x01\xab\xff".hex(":"), bytes.fromhex("01 ab FF"), b"abc".decode(), b"\xe9".decode("latin-1"), b"\xff\xfe".decode("utf-8", "replace"), b"a\xff".decode("ascii", "ignore"), b"\xff".decode(errors="backslashreplace"))
print(b"abc".isalpha(), b"123".isdigit(), b"ab1".isalnum(), b" ".isspace(), b"AB".isupper(), b"ab".islower(), b"abc" < b"abd", b"a" == "a", b"abc".translate(bytes.maketrans(b"ab", b"xy")))
print(repr(b"it's"), repr(b'"q"'), repr(b"\n\t\\\x7f"), b"%s %d %x" % (b"s", 5, 255), hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], b"a" b"b", br"\n")
a = bytearray(b"abc")
a.append(100)
a[0] = 65
a += b"ef"
a[1:3] = b"XYZ"
del a[-1]
a.extend([33, 34])
print(a, len(a), a.decode(), bytes(a), a.pop(), a == b"AXYZde!", bytearray(2), a.find(b"Z"))
m = memoryview(b"abcdef")
print(m[1], bytes(m[2:4]), len(m), m.tobytes(), m[::2].tolist())
for bad in (lambda: bytes([256]), lambda: bytes("é"), lambda: bytes(-1), lambda: b"a" + "b", lambda: b"abc"[10], lambda: b"abc".index(b"z"), lambda: bytes.fromhex("zz"),
            lambda: b"abc".__setitem__(0, 1), lambda: bytes([-1]), lambda: bytes(["a"]), lambda: b",".join(["a"]), lambda: "a" in b"abc", lambda: b"a".split(""), lambda: bytearray(b"a").append(256), lambda: b"\xff".decode(), lambda: bytes(1.5)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
