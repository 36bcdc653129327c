import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = Node("a")
r = weakref.ref(a, lambda ref: print("callback, dead:", ref() is None))
print(r() is a)
del a
print(r())
x, y = Node("x"), Node("y")
x.other, y.other = y, x
w = weakref.ref(x)
del x, y
print("cycle still there", w() is not None)
print(gc.collect() > 0)
print(w())
d = weakref.WeakValueDictionary()
n = Node("n")
d["k"] = n
print("k" in d, d["k"].name)
del n
print("k" in d, len(d))
