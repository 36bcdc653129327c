# A loop's generator is closed after the exception that ends the loop was made.
class Ended(Exception):
    def __init__(self, text):
        print("made", text)
        super().__init__(text)


def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


try:
    for number in numbers():
        print("module", number)
        raise Ended("at module level")
except Ended as error:
    print("caught", error)


def raises():
    for number in numbers():
        for letter in "ab":
            print(number, letter)
            raise Ended("in two loops") from ValueError("cause")


def raises_again():
    for number in numbers():
        try:
            raise Ended("first")
        except Ended:
            print("again")
            raise


def asserts():
    for number in numbers():
        assert number == 2, print("message")


for function in raises, raises_again, asserts:
    try:
        function()
    except (Ended, AssertionError) as error:
        print("caught", repr(error), repr(error.__cause__))

for number in numbers():
    try:
        raise Ended("inside of the loop")
    except Ended:
        print("goes on")
        continue
