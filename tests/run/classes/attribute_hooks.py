class Recorder:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        self.log.append(("getattr", name))
        if name.startswith("no_"):
            raise AttributeError(f"refusing {name}")
        return name.upper()

    def __setattr__(self, name, value):
        self.log.append(("setattr", name, value))
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        self.log.append(("delattr", name))
        super().__delattr__(name)


r = Recorder()
print(r.missing, hasattr(r, "no_way"), getattr(r, "no_such", "default"))
r.x = 1
r.x += 1
print(r.x)
del r.x
print(r.x)
print(r.log)


class Everything:
    present = 1

    def __getattribute__(self, name):
        if name == "present":
            return "intercepted " + str(super().__getattribute__(name))
        return object.__getattribute__(self, name)


e = Everything()
print(e.present)
try:
    e.absent
except AttributeError as error:
    print(error, error.name, error.obj is e)


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


s = Slotted()
print(s.a, hasattr(s, "b"), hasattr(s, "__dict__"))
for action in (lambda: s.b, lambda: setattr(s, "c", 1)):
    try:
        action()
    except AttributeError as error:
        print(error)
