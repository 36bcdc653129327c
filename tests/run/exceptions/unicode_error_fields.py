def show(error):
    try:
        print(error)
    except TypeError as problem:
        print("TypeError:", problem)


for error in (UnicodeEncodeError("baz", "xxxxx", 1, 5, "foo"), UnicodeDecodeError("baz", b"xxxxx", 1, 5, "foo"),
              UnicodeTranslateError("xxxx", 1, 5, "foo")):
    show(error)
    error.end = 2
    show(error)
    error.end = 5
    error.reason = 0x345345345345345345
    show(error)
    if not isinstance(error, UnicodeTranslateError):
        error.encoding = 4000
    show(error)
    error.start = 1000
    show(error)


class Mine(UnicodeTranslateError):
    pass


show(Mine("xxxx", 1, 2, "why"))
try:
    del (lambda: None).__dict__
except TypeError as error:
    print(error)
try:
    del ValueError().__dict__
except TypeError as error:
    print(error)
