"""Weak references, and containers that don't keep their contents alive."""

# stands for weakref.py

import atexit
from _weakref import ref, ReferenceType, getweakrefcount, getweakrefs

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]


class WeakMethod(ref):
    """A reference to a bound method: dead when its object or its function is."""

    def __new__(cls, meth, callback=None):  # at 46
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            # at 51: raise TypeError("argument should be a bound method, not {}"
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None
        self_reference = None

        def call_back(dead):
            method = self_reference()
            if method is not None and method._alive:
                method._alive = False
                if callback is not None:
                    callback(method)

        self = ref.__new__(cls, obj, call_back)
        self._function = ref(func, call_back)
        self._method_type = type(meth)
        self._alive = True
        self_reference = ref(self)
        return self

    def __call__(self):  # at 68
        obj = super().__call__()  # at 69
        func = self._function()
        if obj is None or func is None:
            return None
        return self._method_type(func, obj)

    def __eq__(self, other):  # at 75
        if isinstance(other, WeakMethod):
            if not self._alive or not other._alive:
                return self is other
            return ref.__eq__(self, other) and self._function == other._function
        return NotImplemented

    def __ne__(self, other):  # at 82
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = ref.__hash__


class _KeyedReference(ref):
    """A value of a WeakValueDictionary: knows the key that it is stored under."""

    def __new__(cls, value, callback, key):
        self = ref.__new__(cls, value, callback)
        self.key = key
        return self


class WeakValueDictionary:
    def __init__(self, other=(), /, **kw):  # at 104
        self.data = {}
        owner = ref(self)

        def remove(reference):  # at 105
            dictionary = owner()
            if dictionary is not None and dictionary.data.get(reference.key) is reference:
                del dictionary.data[reference.key]

        self._remove = remove
        self.update(other, **kw)  # at 119

    def __getitem__(self, key):  # at 133
        o = self.data[key]()  # at 136
        if o is None:
            raise KeyError(key)  # at 138
        return o

    def __setitem__(self, key, value):  # at 164
        self.data[key] = _KeyedReference(value, self._remove, key)

    def __delitem__(self, key):  # at 142
        del self.data[key]  # at 145

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):  # at 152
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __iter__(self):
        return self.keys()

    def get(self, key, default=None):  # at 194
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def keys(self):  # at 218
        for key, reference in list(self.data.items()):
            if reference() is not None:
                yield key

    def values(self):  # at 243
        for reference in list(self.data.values()):
            value = reference()
            if value is not None:
                yield value

    def items(self):  # at 209
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    itervalues = values

    def valuerefs(self):
        return list(self.data.values())

    def setdefault(self, key, default=None):  # at 276
        value = self.get(key)
        if value is None:
            self[key] = default
            return default
        return value

    def pop(self, key, *args):  # at 261
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is None:
            if args:
                return args[0]  # at 270
            raise KeyError(key)  # at 272
        return value

    def popitem(self):  # at 252
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def clear(self):
        self.data.clear()

    def copy(self):  # at 169
        return WeakValueDictionary(self)

    __copy__ = copy

    def update(self, other=(), /, **kwargs):  # at 289
        pairs = other.items() if hasattr(other, "items") else other
        for key, value in pairs:
            self[key] = value
        for key, value in kwargs.items():
            self[key] = value


class WeakKeyDictionary:
    def __init__(self, dict=None):  # at 367
        self.data = {}
        owner = ref(self)

        def remove(reference):  # at 369
            dictionary = owner()
            if dictionary is not None:
                dictionary.data.pop(reference, None)

        self._remove = remove
        if dict is not None:
            self.update(dict)  # at 385

    def __getitem__(self, key):  # at 414
        return self.data[ref(key)]  # at 415

    def __setitem__(self, key, value):  # at 427
        self.data[ref(key, self._remove)] = value  # at 428

    def __delitem__(self, key):  # at 410
        del self.data[ref(key)]  # at 412

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):  # at 454
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __iter__(self):
        return self.keys()

    def get(self, key, default=None):  # at 451
        return self.data.get(ref(key), default)

    def keys(self):  # at 468
        for reference in list(self.data):
            key = reference()
            if key is not None:
                yield key

    def values(self):  # at 477
        for reference, value in list(self.data.items()):
            if reference() is not None:
                yield value  # at 481

    def items(self):  # at 461
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value  # at 466

    def keyrefs(self):
        return list(self.data)

    def setdefault(self, key, default=None):  # at 507
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *args):  # at 503
        return self.data.pop(ref(key), *args)  # at 505

    def popitem(self):  # at 495
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def clear(self):
        self.data.clear()

    def copy(self):  # at 430
        return WeakKeyDictionary(self)

    __copy__ = copy

    def update(self, other=None, /, **kwargs):  # at 510
        if other is not None:
            pairs = other.items() if hasattr(other, "items") else other
            for key, value in pairs:
                self[key] = value


class WeakSet:
    __module__ = "_weakrefset"
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, data=None):
        self.data = set()
        owner = ref(self)

        def remove(reference):
            weak_set = owner()
            if weak_set is not None:
                weak_set.data.discard(reference)

        self._remove = remove
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            reference = ref(item)
        except TypeError:
            return False
        return reference in self.data

    def __repr__(self):
        return repr(self.data)

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def pop(self):
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = reference()
            if item is not None:
                return item

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def union(self, other):
        result = self.copy()
        result.update(other)
        return result

    __or__ = union

    def intersection(self, other):
        return type(self)(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        self.__iand__(other)

    def __iand__(self, other):
        self.data.intersection_update(ref(item) for item in other)
        return self

    def difference(self, other):
        result = self.copy()
        result.difference_update(other)
        return result

    __sub__ = difference

    def difference_update(self, other):
        self.__isub__(other)

    def __isub__(self, other):
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update(ref(item) for item in other)
        return self

    def symmetric_difference(self, other):
        result = self.copy()
        result.symmetric_difference_update(other)
        return result

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        self.__ixor__(other)

    def __ixor__(self, other):
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update(ref(item, self._remove) for item in other)
        return self

    def issubset(self, other):
        return self.data.issubset(ref(item) for item in other)

    __le__ = issubset

    def __lt__(self, other):
        return self.data < {ref(item) for item in other}

    def issuperset(self, other):
        return self.data.issuperset(ref(item) for item in other)

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > {ref(item) for item in other}

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return self.data == {ref(item) for item in other}


class finalize:
    """Calls a function when an object dies, or at the end of the program."""

    __slots__ = ()
    _registry = {}
    _next_index = 0
    _registered_with_atexit = False

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    def __init__(self, obj, func, /, *args, **kwargs):  # at 568
        if not finalize._registered_with_atexit:
            atexit.register(finalize._exit)
            finalize._registered_with_atexit = True
        info = finalize._Info()
        info.weakref = ref(obj, self)  # at 576
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.index = finalize._next_index
        finalize._next_index += 1
        finalize._registry[self] = info

    def __call__(self, _=None):  # at 585
        info = finalize._registry.pop(self, None)
        if info is not None:
            return info.func(*info.args, **(info.kwargs or {}))  # at 590

    def detach(self):  # at 592
        info = finalize._registry.get(self)
        obj = info and info.weakref()  # at 596
        if obj is not None and finalize._registry.pop(self, None):
            return obj, info.func, info.args, info.kwargs or {}

    def peek(self):  # at 600
        info = finalize._registry.get(self)
        obj = info and info.weakref()  # at 604
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        return self in finalize._registry

    @property  # at 613
    def atexit(self):
        info = finalize._registry.get(self)
        return bool(info) and info.atexit  # at 617

    @atexit.setter  # at 619
    def atexit(self, value):
        info = finalize._registry.get(self)
        if info:
            info.atexit = bool(value)  # at 623

    def __repr__(self):  # at 625
        info = finalize._registry.get(self)
        obj = info and info.weakref()  # at 627
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>"

    @classmethod
    def _exit(cls):
        pending = sorted(((f, i) for f, i in cls._registry.items() if i.atexit), key=lambda item: item[1].index)
        while pending:
            f, _ = pending.pop()
            f()


def _live(proxy):
    obj = object.__getattribute__(proxy, "_reference")()
    if obj is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return obj


class ProxyType:
    """Stands for an object without keeping it alive."""

    __slots__ = ("_reference", "__weakref__")

    def __getattribute__(self, name):
        return getattr(_live(self), name)

    def __setattr__(self, name, value):
        setattr(_live(self), name, value)

    def __delattr__(self, name):
        delattr(_live(self), name)

    def __repr__(self):
        return repr(_live(self))

    def __str__(self):
        return str(_live(self))

    def __bool__(self):
        return bool(_live(self))

    def __len__(self):
        return len(_live(self))

    def __iter__(self):
        return iter(_live(self))

    def __getitem__(self, key):
        return _live(self)[key]

    def __setitem__(self, key, value):
        _live(self)[key] = value

    def __delitem__(self, key):
        del _live(self)[key]

    def __contains__(self, item):
        return item in _live(self)

    def __eq__(self, other):
        return _live(self) == other

    def __lt__(self, other):
        return _live(self) < other

    def __add__(self, other):
        return _live(self) + other

    __hash__ = None


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _live(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def proxy(obj, callback=None):
    cls = CallableProxyType if callable(obj) else ProxyType
    result = object.__new__(cls)
    object.__setattr__(result, "_reference", ref(obj) if callback is None else ref(obj, lambda _: callback(result)))
    return result
