class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry[key or cls.__name__] = cls


class First(Plugin, key="one"):
    pass


class Second(Plugin):
    pass


print({k: v.__name__ for k, v in Plugin.registry.items()})


class Meta(type):
    def __new__(mcs, name, bases, namespace, **options):
        print("Meta.new", name, [b.__name__ for b in bases], sorted(k for k in namespace if not k.startswith("__")), options)
        namespace["made_by"] = "Meta"
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        print("Meta.init", name)

    def __call__(cls, *args):
        print("Meta.call", args)
        return super().__call__(*args)

    def __len__(cls):
        return 42

    @property
    def shout(cls):
        return cls.__name__.upper()


class Base(metaclass=Meta, option=1):
    x = 1

    def __init__(self, n):
        self.n = n


class Child(Base):
    y = 2


c = Child(5)
print(c.n, c.made_by, len(Child), Child.shout, type(Child).__name__)


class Singleton:
    instance = None

    def __new__(cls, *args):
        if cls.instance is None:
            print("creating")
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, value=None):
        self.value = value


print(Singleton(1) is Singleton(2), Singleton.instance.value)
Made = type("Made", (First,), {"attribute": 7, "method": lambda self: self.attribute * 2})
print(Made().method(), Made.__name__, Made.__mro__[1].__name__)
x = "module"


class Scopes:
    x = "class"
    y = x + " body"

    def read(self):
        return x

    for i in range(3):
        pass
    if i == 2:
        z = "conditional"
    del i


print(Scopes.y, Scopes().read(), Scopes.z, hasattr(Scopes, "i"))
