print("one")
if True:
    print("two")
text = """a
b"""
print(repr(text))
