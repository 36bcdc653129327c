# WeakSet: the algebra of sets; weak references to what is about to be destroyed are dead.
import gc
import weakref


class Item:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


def names(items):
    return sorted(item.name for item in items)


a, b, c, d = map(Item, "abcd")
left, right = weakref.WeakSet([a, b, c]), weakref.WeakSet([b, c, d])
print(names(left | right), names(left & right), names(left - right), names(left ^ right), names(left ^ [a, d]))
print(left < right, left <= left, left > weakref.WeakSet([a]), left.isdisjoint(weakref.WeakSet([d])), left == weakref.WeakSet([c, b, a]))
for name in ("intersection_update", "difference_update", "symmetric_difference_update", "update"):
    changed = left.copy()
    getattr(changed, name)(right)
    print(name, names(changed))
changed = left.copy()
changed &= {a, d}
print(names(changed))
changed ^= {a, d}
print(names(changed))
changed -= changed
print(names(changed), len(left))
del a
print(names(left))


class Link:
    def __init__(self, parent):
        if parent:
            myself = weakref.ref(self)

            def called(reference):
                still_there = myself()

            self.parent = weakref.ref(parent, called)


chain = weakref.WeakKeyDictionary()
first = link = Link(None)
for _ in range(200):
    chain[link] = link = Link(link)
del first
gc.collect()
del link
print(len(chain))
