# Classes that are made, raised and destroyed in the short way, and what takes them out of it while the program runs.
import gc
import sys
import weakref


class Plain(Exception):
    pass


class Sub(Plain):
    """A class body that only says what it is for."""


def show(error):
    print(type(error).__name__, error.args, repr(error), str(error), error.__context__, error.__cause__)


for raised in (Plain, Plain(), Plain(1), Plain("text"), Plain((1, 2)), Plain(1, 2), Sub, Sub(None), KeyError("k"), KeyError("k", 2), LookupError()):
    try:
        raise raised
    except (Plain, LookupError) as error:
        show(error)

print("-- arguments")
error = Plain("only")
print(error.args is error.args, error.args)
error.args = "ab"
print(error.args, str(error))
error.args = ()
print(repr(error), str(error) == "")
error.__init__(3)
print(error.args)
error.__init__(3, 4)
print(error.args)
error.__init__()
print(error.args)
arguments = (5,)
print(Plain(*arguments).args == arguments, Plain(*arguments).args)
try:
    Plain(key=1)
except TypeError as problem:
    print(problem)
try:
    raise Plain(key=1)
except TypeError as problem:
    print(problem)


print("-- what only an argument holds")


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name, "handling", sys.exc_info()[0])


def raise_with(name):
    raise Plain(Held(name))


try:
    raise_with("unbound")
except Plain:
    print("caught")
try:
    raise_with("bound")
except Plain as error:
    print("caught", error.args[0].name)
    print("at the end")
print("behind")
try:
    try:
        raise_with("inner")
    finally:
        print("finally")
except Plain:
    print("outer")
try:
    try:
        raise_with("context")
    except Plain:
        raise Sub
except Sub as error:
    print(error.__context__.args[0].name)
    error.__context__ = None
    print("cut")

print("-- weak references")
try:
    raise Plain("watched")
except Plain as error:
    reference = weakref.ref(error, lambda reference: print("callback", reference() is None))
    print(reference() is error)
print("dead", reference() is None)

print("-- attributes")
try:
    raise Plain("with an attribute")
except Plain as error:
    error.more = [1]
    print(vars(error), error.more)
    error.add_note("noted")
    print(error.__notes__)

print("-- a class that changes")


class Changing(Exception):
    pass


def raise_changing(*arguments):
    try:
        raise Changing(*arguments)
    except Changing as error:
        show(error)
    try:
        raise Changing
    except Changing as error:
        show(error)
    except TypeError as error:
        print(error)


raise_changing(1)
living = Changing("made before")
Changing.__init__ = lambda self, first: print("init", first)
raise_changing(2)
del Changing.__init__
raise_changing(3)
Changing.__new__ = lambda cls, *arguments: print("new", arguments) or Exception.__new__(cls, "other")
raise_changing(4)
del Changing.__new__
Changing.__del__ = lambda self: print("del", self.args)
raise_changing(5)
del living
print("-- of a base")
LateBase = type("LateBase", (Exception,), {})
Late = type("Late", (LateBase,), {})
try:
    raise Late
except Late as error:
    show(error)
LateBase.__init__ = lambda self, *arguments: print("late init", arguments)
try:
    raise Late
except LateBase as error:
    show(error)
LateBase.__str__ = lambda self: "late str"
try:
    raise Late(7)
except LateBase as error:
    show(error)


print("-- metaclasses, slots, other bases")


class Meta(type):
    def __call__(cls, *arguments):
        print("called", cls.__name__, arguments)
        return super().__call__(*arguments)


class WithMeta(Exception, metaclass=Meta):
    pass


class Slotted(Exception):
    __slots__ = ("place",)


class Mixed(Plain, KeyError):
    pass


class Mixin:
    def hello(self):
        return "hello from " + type(self).__name__


class WithMixin(Mixin, Plain):
    pass


for raised in (WithMeta, WithMeta(1), Slotted, Slotted("s"), Mixed, Mixed("m"), WithMixin, WithMixin(1)):
    try:
        raise raised
    except (WithMeta, Slotted) as error:
        show(error)
        if isinstance(error, Slotted):
            error.place = Held("in a slot")
    except KeyError as error:
        show(error)
    except Plain as error:
        show(error)
        print(error.hello())


class Wrong(Exception):
    def __new__(cls):
        return 5


try:
    raise Wrong
except TypeError as error:
    print(error)
for wrong in (5, int, None, "text"):
    try:
        raise wrong
    except TypeError as error:
        print(error)

print("-- __class__ changed")
try:
    raise Plain("assigned")
except Plain as error:
    error.__class__ = Sub
    show(error)

print("-- a cycle through itself")
try:
    raise Plain(Held("in a cycle"))
except Plain as error:
    error.args[0].error = error
gc.collect()


class Local:
    def run(self):
        class Temporary(Exception):
            pass

        self.type = weakref.ref(Temporary)
        try:
            raise Temporary
        except Temporary:
            pass
        try:
            raise Temporary(1)
        except Temporary as error:
            return error


print("-- classes die with their last instance")
local = Local()
error = local.run()
gc.collect()
print(local.type() is type(error))
del error
gc.collect()
print(local.type())
