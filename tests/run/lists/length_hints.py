# What __length_hint__() may give.
import operator


class Hints:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter("ab")

    def __length_hint__(self):
        return self.hint


for hint in (0, 3, True, 2**62, 2**63, -1, -2**70, "x", 1.0, None, NotImplemented):
    try:
        print(repr(hint), operator.length_hint(Hints(hint), 5))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
