"""Generators and coroutines that go on after GeneratorExit give up what they hold when they are gone."""
import gc
import sys
import weakref

sys.unraisablehook = lambda error: print("unraisable:", error.exc_value, "in", error.object.__name__)


class Token:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def stubborn(token, other):
    more = [Token("more")]
    try:
        yield token
    except GeneratorExit:
        print("exit")
        yield other
    print("never")


generator = stubborn(Token("token"), Token("other"))
next(generator)
del generator
print("dropped")


def stubborn_in_cycle(token):
    me = yield
    try:
        yield me
    except GeneratorExit:
        yield token


generator = stubborn_in_cycle(Token("cycle"))
next(generator)
generator.send(generator)
ref = weakref.ref(generator)
del generator
print(ref() is None)
gc.collect()
print(ref() is None)


class Await:
    def __await__(self):
        yield self


async def goes_on(token):
    mine = Token("local")
    try:
        await Await()
    except GeneratorExit:
        print("goes on")
    await Await()


coroutine = goes_on(Token("awaited"))
coroutine.send(None)
del coroutine
print("dropped")


def closed(token):
    try:
        yield
    except GeneratorExit:
        yield token


generator = closed(Token("closed"))
next(generator)
try:
    generator.close()
except RuntimeError as error:
    print(error)
print(next(generator, "over"))


def second(token):
    while True:
        try:
            yield
        except GeneratorExit:
            print("ignored")


generator = second(Token("endless"))
next(generator)
del generator
print("end")
