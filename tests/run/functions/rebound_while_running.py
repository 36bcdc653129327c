"""A function that is running, or about to be called, is bound to something else."""
import sys

this = sys.modules[__name__]


def countdown(n, label="first"):
    if n == 3:
        this.countdown = other
    if n == 0:
        return [label]
    return [n] + countdown(n - 1)


def other(n):
    return ["other", n]


print(countdown(5))
print(countdown(5))


def replace(value):
    this.add = value
    return 1


class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, a, b):
        return self.n + a + b


def add(a, b):
    return a + b


def sums():
    return add(replace(Adder(100)), 2), add(replace(Adder(200)), 3), add(replace(max), 4), add(replace(None), 5)


print(sums())
try:
    add(1, 2)
except TypeError as error:
    print(error)


def define():
    def made():
        return "inner"

    global later

    def later(n):
        if n:
            define()
            return [n] + later(n - 1)
        return []

    return made()


define()
print(later(3), define(), later(2))


def gone(n):
    if n == 2:
        del this.gone
    return gone(n + 1)


try:
    gone(0)
except NameError as error:
    print(error)
