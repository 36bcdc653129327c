"""Weak references, and containers that don't keep their contents alive."""

# stands for weakref.py

import atexit
import _collections_abc
from _weakref import ref, proxy, ReferenceType, ProxyType, CallableProxyType, getweakrefcount, getweakrefs

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


class KeyedRef(ref):
    """A value of a WeakValueDictionary: knows the key that it is stored under."""

    __slots__ = ("key",)

    def __new__(type, ob, callback, key):  # at 347
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):  # at 352
        super().__init__(ob, callback)


class _Iteration:
    """While somebody goes through a container, what dies stays in it."""

    def __init__(self, container):
        self._container = ref(container)

    def __enter__(self):
        container = self._container()
        if container is not None:
            container._iterating.add(self)
        return self

    def __exit__(self, *details):
        container = self._container()
        if container is not None:
            container._iterating.remove(self)
            if not container._iterating:
                container._commit_removals()


class _WeakContainer:
    """What the three have in common: `data` with references, and the removal of what has died."""

    def _begin(self, data):
        self.data = data
        self._pending_removals = []
        self._iterating = set()
        container = ref(self)

        def remove(reference):
            self = container()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(reference)
                else:
                    self._drop(reference)

        self._remove = remove

    def _commit_removals(self):
        while self._pending_removals:
            self._drop(self._pending_removals.pop())

    def _settle(self):
        if self._pending_removals:
            self._commit_removals()

    def __len__(self):
        return len(self.data) - len(self._pending_removals)


class _WeakDictionary(_WeakContainer):
    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __or__(self, other):  # at 524
        if isinstance(other, _collections_abc.Mapping):
            result = self.copy()
            result.update(other)
            return result
        return NotImplemented

    def __ror__(self, other):  # at 531
        if isinstance(other, _collections_abc.Mapping):
            result = type(self)()
            result.update(other)
            result.update(self)
            return result
        return NotImplemented

    def __ior__(self, other):  # at 520
        self.update(other)
        return self


class WeakValueDictionary(_WeakDictionary, _collections_abc.MutableMapping):
    def __init__(self, other=(), /, **kw):  # at 104
        self._begin({})
        self.update(other, **kw)  # at 119

    def _drop(self, reference):
        # The key may have another value by now.
        if self.data.get(reference.key) is reference:
            del self.data[reference.key]

    def __getitem__(self, key):  # at 133
        self._settle()
        o = self.data[key]()  # at 136
        if o is None:
            raise KeyError(key)  # at 138
        return o

    def __setitem__(self, key, value):  # at 164
        self._settle()
        self.data[key] = KeyedRef(value, self._remove, key)  # at 167

    def __delitem__(self, key):  # at 142
        self._settle()
        del self.data[key]  # at 145

    def __contains__(self, key):  # at 152
        self._settle()
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def get(self, key, default=None):  # at 194
        self._settle()
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def keys(self):  # at 218
        self._settle()
        with _Iteration(self):
            for key, reference in self.data.items():  # at 222
                if reference() is not None:
                    yield key

    __iter__ = keys

    def values(self):  # at 243
        self._settle()
        with _Iteration(self):
            for reference in self.data.values():  # at 247
                value = reference()
                if value is not None:
                    yield value

    def items(self):  # at 209
        self._settle()
        with _Iteration(self):
            for key, reference in self.data.items():  # at 213
                value = reference()
                if value is not None:
                    yield key, value

    def itervaluerefs(self):  # at 228
        self._settle()
        with _Iteration(self):
            yield from self.data.values()

    def valuerefs(self):
        self._settle()
        return list(self.data.values())

    def setdefault(self, key, default=None):  # at 276
        value = self.get(key)
        if value is None:
            self[key] = default
            return default
        return value

    def pop(self, key, *args):  # at 261
        self._settle()
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is None:
            if args:
                return args[0]  # at 270
            raise KeyError(key)  # at 272
        return value

    def popitem(self):  # at 252
        self._settle()
        while True:
            key, reference = self.data.popitem()  # at 256
            value = reference()
            if value is not None:
                return key, value

    def copy(self):  # at 169
        result = WeakValueDictionary()
        result.update(self)
        return result

    __copy__ = copy

    def __deepcopy__(self, memo):  # at 182
        from copy import deepcopy

        result = type(self)()
        for key, value in self.items():
            result[deepcopy(key, memo)] = value
        return result

    def update(self, other=None, /, **kwargs):  # at 289
        self._settle()
        if other is not None:
            pairs = other.items() if hasattr(other, "items") else dict(other).items()
            for key, value in pairs:
                self.data[key] = KeyedRef(value, self._remove, key)  # at 297
        for key, value in kwargs.items():
            self.data[key] = KeyedRef(value, self._remove, key)  # at 299


class WeakKeyDictionary(_WeakDictionary, _collections_abc.MutableMapping):
    def __init__(self, dict=None):  # at 367
        self._begin({})
        self._dirty_len = False
        if dict is not None:
            self.update(dict)  # at 385

    def _drop(self, reference):
        self.data.pop(reference, None)

    def _scrub_removals(self):
        self._pending_removals = [reference for reference in self._pending_removals if reference in self.data]
        self._dirty_len = False

    def __len__(self):
        if self._dirty_len and self._pending_removals:
            self._scrub_removals()
        return super().__len__()

    def __getitem__(self, key):  # at 414
        return self.data[ref(key)]  # at 415

    def __setitem__(self, key, value):  # at 427
        self.data[ref(key, self._remove)] = value  # at 428

    def __delitem__(self, key):  # at 410
        self._dirty_len = True
        del self.data[ref(key)]  # at 412

    def __contains__(self, key):  # at 454
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def get(self, key, default=None):  # at 451
        return self.data.get(ref(key), default)  # at 452

    def keys(self):  # at 468
        with _Iteration(self):
            for reference in self.data:  # at 470
                key = reference()
                if key is not None:
                    yield key

    __iter__ = keys

    def values(self):  # at 477
        with _Iteration(self):
            for reference, value in self.data.items():  # at 479
                if reference() is not None:
                    yield value  # at 481

    def items(self):  # at 461
        with _Iteration(self):
            for reference, value in self.data.items():  # at 463
                key = reference()
                if key is not None:
                    yield key, value  # at 466

    def keyrefs(self):
        return list(self.data)

    def setdefault(self, key, default=None):  # at 507
        return self.data.setdefault(ref(key, self._remove), default)  # at 508

    def pop(self, key, *args):  # at 503
        self._dirty_len = True
        return self.data.pop(ref(key), *args)  # at 505

    def popitem(self):  # at 495
        self._dirty_len = True
        while True:
            reference, value = self.data.popitem()  # at 498
            key = reference()
            if key is not None:
                return key, value

    def copy(self):  # at 430
        result = WeakKeyDictionary()
        result.update(self)
        return result

    __copy__ = copy

    def __deepcopy__(self, memo):  # at 441
        from copy import deepcopy

        result = type(self)()
        for key, value in self.items():
            result[key] = deepcopy(value, memo)
        return result

    def update(self, dict=None, /, **kwargs):  # at 510
        if dict is not None:
            pairs = dict.items() if hasattr(dict, "items") else type({})(dict).items()
            for key, value in pairs:
                self.data[ref(key, self._remove)] = value  # at 516
        if kwargs:
            self.update(kwargs)  # at 518


class WeakSet(_WeakContainer):
    __module__ = "_weakrefset"
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, data=None):
        self._begin(set())
        if data is not None:
            self.update(data)

    def _drop(self, reference):
        self.data.discard(reference)

    def __iter__(self):
        with _Iteration(self):
            for reference in self.data:
                item = reference()
                if item is not None:
                    yield item

    def __contains__(self, item):
        try:
            reference = ref(item)
        except TypeError:
            return False
        return reference in self.data

    def __repr__(self):
        return repr(self.data)

    def add(self, item):
        self._settle()
        self.data.add(ref(item, self._remove))

    def clear(self):
        self._settle()
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def discard(self, item):
        self._settle()
        self.data.discard(ref(item))

    def remove(self, item):
        self._settle()
        self.data.remove(ref(item))

    def pop(self):
        self._settle()
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = reference()
            if item is not None:
                return item

    def update(self, other):
        self._settle()
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
        self._settle()
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
        self._settle()
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
        self._settle()
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

    def __reduce__(self):
        return type(self), (list(self),), self.__getstate__()

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return self.data == {ref(item) for item in other}


_collections_abc.MutableSet.register(WeakSet)


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


ProxyTypes = (ProxyType, CallableProxyType)
