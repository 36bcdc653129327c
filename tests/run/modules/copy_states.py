# copy and deepcopy with __getstate__ and __setstate__, states that are false included.
import copy


class Kept:
    def __init__(self, value):
        self.value = value

    def __getstate__(self):
        return self.value

    def __setstate__(self, state):
        self.value = ("set", state)


class Restored:
    def __setstate__(self, state):
        print("state:", state)
        self.__dict__.update(state)


class Slotted:
    __slots__ = ("a", "b")

    def __setstate__(self, state):
        print("slots:", state)
        self.a = state[1]["a"]


for value in (42, 0, 0.0, "", [], [1], None):
    for make in (copy.copy, copy.deepcopy):
        print(repr(value), getattr(make(Kept(value)), "value", "not set"))
empty, full = Restored(), Restored()
full.x = [1]
for thing in (empty, full):
    print(vars(copy.copy(thing)), vars(copy.deepcopy(thing)))
print(copy.copy(full).x is full.x, copy.deepcopy(full).x is full.x)
slotted = Slotted()
slotted.a = [2]
print(copy.copy(slotted).a is slotted.a, copy.deepcopy(slotted).a)
