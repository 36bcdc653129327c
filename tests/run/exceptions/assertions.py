def check(value, message=None):
    try:
        if message is None:
            assert value
        else:
            assert value, message
        print("holds")
    except AssertionError as error:
        print("failed", repr(error), error.args)


check(1)
check(0)
check([], "empty")
check("", ("tuple", 1))
check(None, ValueError("odd"))


def message():
    print("message evaluated")
    return "m"


assert True, message()
try:
    assert False, message()
except AssertionError as error:
    print(error)
assert 1 == 2, "uncaught at the end"
