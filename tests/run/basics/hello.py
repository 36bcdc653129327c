print("hello, world")
print("several", "words", "in", "one", "line")
print()
print(1, 2.5, None, True, False)
