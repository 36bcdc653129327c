# What tracebacks show of abc, collections.abc, heapq, random, string, textwrap, types, typing, weakref, os, warnings, inspect.
import abc
import collections.abc
import heapq
import inspect
import os
import random
import string
import textwrap
import traceback
import types
import typing
import warnings
import weakref


def show(function):
    try:
        function()
    except BaseException:
        print(f"--- {function.__name__}")
        print(traceback.format_exc(), end="")


class Base(abc.ABC):
    def __init_subclass__(cls, fails=False):
        if fails:
            raise TypeError("no subclasses")

    @classmethod
    def __subclasshook__(cls, other):
        if other is bytes:
            raise LookupError("never bytes")
        return NotImplemented

    @abc.abstractmethod
    def method(self):
        pass


def abstract():
    Base()


def subclass():
    class Sub(Base, fails=True):
        pass


def hook():
    isinstance(b"", Base)


def hook_of_subclass():
    issubclass(bytes, Base)


def register():
    Base.register(7)


class Keys(collections.abc.Mapping):
    def __getitem__(self, key):
        raise KeyError(key)

    def __iter__(self):
        raise OSError("no keys")

    def __len__(self):
        return 0


def mapping_items():
    list(Keys().items())


def mapping_contains():
    class Strict(Keys):
        def __getitem__(self, key):
            raise ValueError(key)

    "a" in Strict()


class Numbers(collections.abc.Sequence):
    def __getitem__(self, index):
        raise ValueError(index)

    def __len__(self):
        return 3


def sequence_index():
    Numbers().index(5)


def sequence_iterates():
    list(Numbers())


def mutable_mapping_popped():
    class Store(Keys, collections.abc.MutableMapping):
        def __setitem__(self, key, value):
            pass

        def __delitem__(self, key):
            pass

    Store().pop("a")


def coroutine_closed():
    class Coroutine(collections.abc.Generator):
        def send(self, value):
            raise ValueError("sent")

        def throw(self, kind, value=None, traceback=None):
            super().throw(kind, value, traceback)

    next(Coroutine())


def merged():
    list(heapq.merge([1], ["x"]))


def smallest():
    heapq.nsmallest(2, [1, "x", 3])


def smallest_by_key():
    heapq.nsmallest(1, [1, 0], key=lambda n: 1 // n)


def choice():
    random.choice([])


def sample():
    random.sample([1], 2)


def random_integer():
    random.randint(5, 1)


def random_range():
    random.randrange(0)


def shuffled():
    random.shuffle((1, 2))


def template():
    string.Template("$a $b").substitute(a=1)


def bad_template():
    string.Template("$").substitute()


def formatter():
    string.Formatter().format("{0.x}", 1)


def capitalised():
    string.capwords(7)


def wrapped():
    textwrap.wrap("text", width=0)


def new_class():
    types.new_class("X", (int, str))


def protocol():
    class Closes(typing.Protocol):
        def close(self): ...

    isinstance(7, Closes)


def weak_method():
    weakref.WeakMethod(7)


def weak_values():
    weakref.WeakValueDictionary()["a"]


def finalizer():
    class Thing:
        pass

    weakref.finalize(Thing(), int, "x").atexit = False
    thing = Thing()
    weakref.finalize(thing, int, "x")()


def made_directories():
    os.makedirs("/proc/none/below")


def environment():
    os.environ["COIL_NOT_SET"]


def environment_value():
    os.environ["A"] = 7


def joined():
    os.path.join("a", 7)


def common():
    os.path.commonpath([])


def walked():
    def fail(error):
        raise error

    list(os.walk("/nowhere", onerror=fail))


def warned():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.warn("careful", UserWarning)


def filtered():
    warnings.simplefilter("never")


def signature():
    inspect.signature(7)


def bound():
    inspect.signature(lambda a, b: None).bind(1)


for function in (abstract, subclass, hook, hook_of_subclass, register, mapping_items, mapping_contains, sequence_index,
                 sequence_iterates, mutable_mapping_popped, coroutine_closed, merged, smallest, smallest_by_key, choice,
                 sample, random_integer, random_range, shuffled, template, bad_template, formatter, capitalised,
                 wrapped, new_class, protocol, weak_method, weak_values,
                 finalizer, made_directories, environment, environment_value, joined, common, walked, warned, filtered,
                 signature, bound):
    show(function)
