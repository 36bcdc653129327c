print(1 < 2, 2 < 1, 1 <= 1, 1 > 2, 2 >= 2, 1 == 1.0, 1 != 1.0)
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1 > 0, 1 == 1 != 2)
print("abc" < "abd", "Z" < "a", "" < "a", "abc" == "abc")
print([1, 2] < [1, 3], (1, 2, 3) > (1, 2), [] == [], [1] != [1, 1])
print(None is None, None == 0, True == 1, True is True, False == 0)
print(1 in [1, 2], 3 not in [1, 2], "b" in "abc", "x" in {"x": 1})
print(not True, not 0, not [], not "a")
print(1 and 2, 0 and 2, 1 or 2, 0 or "", None or [] or "last")


def noisy(value):
    print("noisy", value)
    return value


print(noisy(0) and noisy(1))
print(noisy(1) or noisy(2))
print(noisy(1) < noisy(3) < noisy(2))
print(noisy(5) < noisy(3) < noisy(2))
print("yes" if noisy(1) else "no", "yes" if noisy("") else "no")
for bad in (lambda: 1 < "a", lambda: [] < (), lambda: None >= None, lambda: {} < {}):
    try:
        bad()
    except TypeError as error:
        print("TypeError:", error)
