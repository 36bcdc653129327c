s = "banana bandana"
print(s.find("an"), s.find("an", 2), s.find("an", 2, 4), s.find(""), s.find("", 20), s.rfind("an"), s.rfind("an", 0, 5), s.find("an", -6))
print(s.count("an"), s.count("a"), s.count("", 2, 5), s.count("ana"), s.index("d"), s.rindex("b"), "aaaa".count("aa"))
print(s.startswith("ban"), s.startswith(("x", "ba")), s.startswith("ana", 1), s.startswith("ana", 1, 3), s.endswith("dana"), s.endswith("an", 0, 5), s.startswith(()))
print("a" in s, "" in s, "xyz" in s, "λ" in "αλφ", "🙂" in "a🙂b", "αλφ🙂".find("🙂"), "é" in "e\u0301")
print(s.replace("an", "AN"), s.replace("an", "-", 1), s.replace("a", ""), "ab".replace("", "-"), "".replace("", "x"), s.replace("zz", "y"), "aaa".replace("aa", "b"))
print(s.split("an"), s.split("an", 1), s.rsplit("an", 1), s.split(), " a  b\tc\n".split(None, 1), " a  b c ".rsplit(None, 1), "a,b,".split(","))
print("abc".partition("b"), "abcbd".rpartition("b"), "abc".partition("x"), "abc".rpartition("x"))
print("a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i".splitlines(), "\n".splitlines(), "".splitlines(), "a\n".splitlines(keepends=True))
for bad in (lambda: s.index("zz"), lambda: s.rindex("zz"), lambda: s.split(""), lambda: s.partition(""), lambda: s.find(5), lambda: s.count(None),
            lambda: s.startswith(5), lambda: s.startswith(["a"]), lambda: s.replace("a"), lambda: 5 in s, lambda: s.split(5), lambda: s.join([1]),
            lambda: s.join(5), lambda: s[100], lambda: s["a"], lambda: s + 1, lambda: s - "a", lambda: "%d" % "x", lambda: s.foo):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
