"""What is alive when the program ends is finalized while the module's variables are still there."""
import asyncio
import weakref


class Token:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, "sees", helper(self), last, other is None)


def helper(token):
    return token.name.upper()


async def waits(future, token):
    try:
        await future
    finally:
        print("finally", token.name, helper(token))


def generate(token):
    try:
        yield token
    finally:
        print("finally", helper(token))


first = Token("first")
cycle = Token("cycle")
cycle.me = cycle
gone = Token("gone")
ref = weakref.ref(gone, lambda ref: print("callback", helper(first), ref()))
held = {"in a list": [Token("nested")]}
generator = generate(Token("of a generator"))
next(generator)
other = None
unheld = Token("unheld")
unheld.me = unheld
del unheld
last = "last"
print("end")
