"""In a dead cycle weak references are cleared first, then finalizers run, then it is destroyed."""
import gc
import weakref

gc.disable()


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, [ref() for ref in refs.values()], self.other.name)


refs = {}


def gone(ref):
    print("callback", [name for name, one in refs.items() if one is ref], [one() for one in refs.values()])


def make():
    a, b = Node("a"), Node("b")
    a.other, b.other = b, a
    refs["a"] = weakref.ref(a, gone)
    refs["b"] = weakref.ref(b, gone)
    b.ref = weakref.ref(a, lambda ref: print("a callback of the cycle's own"))


make()
print(all(ref() for ref in refs.values()))
print(gc.collect() > 0)

# One that comes back keeps nothing but itself and what it holds.
class Phoenix:
    def __init__(self):
        self.me = self
        self.items = [1, 2]

    def __del__(self):
        back.append(self)


back = []
phoenix = Phoenix()
ref = weakref.ref(phoenix)
del phoenix
gc.collect()
print(ref(), back[0].items, gc.is_finalized(back[0]))
ref = weakref.ref(back[0])
back.clear()
gc.collect()
print(ref(), back)
