def f():
    return 1


def g(a, a):
    pass
