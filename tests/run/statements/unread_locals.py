# Locals that are assigned and never read: what dies when, and what is still evaluated.
import weakref


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def rebinds():
    kept = Noted("kept")
    print("before")
    kept = 1
    print("after")
    other = Noted("other")
    other = "text"
    print("end")


def evaluates(items):
    total = 0
    for _ in range(3):
        total += 1
    unread = items[0]
    number = len(items) + 1.5
    unread = items.pop()
    del unread
    for _ in items:
        print("item", end=" ")
    print(total)


def unbound():
    for i in range(0):
        pass
    try:
        print(i)
    except UnboundLocalError as error:
        print(error)
    for j in range(2):
        pass
    print(j)
    for k in range(2):
        k = "k"
    del k
    try:
        del k
    except UnboundLocalError as error:
        print(error)


def generator():
    for _ in range(2):
        held = Noted("held")
        yield weakref.ref(held)
        held = None
    step = 0.5
    yield step
    step = 1.5


rebinds()
evaluates([1, 2, 3])
try:
    evaluates([])
except IndexError as error:
    print(error)
unbound()
for reference in generator():
    print(type(reference).__name__)
