print("never printed")


def f():
    await g()
