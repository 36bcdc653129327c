for make in (lambda: "a" * 10 ** 15, lambda: b"a" * 10 ** 15, lambda: [0] * 10 ** 15, lambda: (0,) * 10 ** 15, lambda: "a" * 10 ** 30, lambda: bytes(10 ** 15), lambda: bytearray(10 ** 15)):
    try:
        make()
    except (MemoryError, OverflowError) as error:
        print(type(error).__name__, error)
text = "ab" * 1000
try:
    text = text * 10 ** 14
except MemoryError:
    print("still usable", len(text))
