import sys


class Closing:
    def __exit__(self, *arguments):
        print("closing", arguments[0].__name__)

    def __enter__(self):
        return self


with Closing():
    print("leaving with 7")
    sys.exit(7)
