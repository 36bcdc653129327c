import sys


def leave(code):
    try:
        sys.exit(code)
    except SystemExit as error:
        print("exit", repr(error.code), repr(error))


leave(None)
leave(0)
leave(3)
leave("a message")
leave((1, 2))
try:
    raise SystemExit
except SystemExit as error:
    print(error.code)
try:
    sys.exit(1)
except Exception:
    print("not reached")
finally:
    print("finally runs")
    sys.exit("the last words go to stderr")
