"""raise and catch, in plain functions."""


class Expected(Exception):
    pass


def may_fail(n):
    if n % 3:
        raise Expected
    return n


def main():
    caught = 0
    for n in range(2_400_000):
        try:
            may_fail(n)
        except Expected:
            caught += 1
    return caught


print("check", main())
