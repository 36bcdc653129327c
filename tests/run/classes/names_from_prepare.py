# A class body looks into its namespace first, which __prepare__ may have filled, for names that it doesn't bind as well.


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **given):
        return {"x": "x prepared", "len": "len prepared", "free": "free prepared", "inner": "inner prepared", **given}

    def __new__(meta, name, bases, namespace, **given):
        return super().__new__(meta, name, bases, dict(namespace))

    def __init__(cls, name, bases, namespace, **given):
        super().__init__(name, bases, namespace)


x = "global"


class Global(metaclass=Meta):
    seen = x, len
    function = lambda: x
    listed = [x for _ in "a"], [y for y in (x,)]


print(Global.seen, Global.function(), Global.listed)


def outer(x, free):
    class Local(metaclass=Meta):
        seen = x, free, inner
        lambdas = (lambda: x)(), (lambda: free)()

        class Inner:
            seen = x, free

        class Prepared(metaclass=Meta, free="again"):
            seen = x, free

        free = "own"
        then = free

    return Local


inner = "global inner"
Local = outer("closure", "free")
print(Local.seen, Local.lambdas, Local.Inner.seen, Local.Prepared.seen, Local.then)


class Derived(Global):
    seen = x, len, free


print(Derived.seen)


class Counting(dict):
    def __missing__(self, key):
        if key.startswith("__"):
            raise KeyError(key)
        self[key] = len(self)
        return self[key]


class Automatic(type):
    @classmethod
    def __prepare__(meta, name, bases):
        return Counting()

    def __new__(meta, name, bases, namespace):
        return super().__new__(meta, name, bases, dict(namespace))


class Numbers(metaclass=Automatic):
    one
    two
    three


print([name for name in vars(Numbers) if not name.startswith("__")], Numbers.three - Numbers.one)


class Plain:
    seen = x
    try:
        nowhere
    except NameError as error:
        message = str(error)


print(Plain.seen, Plain.message)


def unset():
    class Early(metaclass=Meta):
        seen = x
        try:
            later
        except NameError as error:
            message = str(error)

    later = x = 1
    return Early.seen, Early.message, (lambda: later + x)()


print(unset())


def through_locals(x):
    class Filled:
        locals()["x"] = "filled"
        seen = x

    return Filled.seen


print(through_locals("closure"))
