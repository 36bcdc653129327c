"""Tools for functions and callable objects."""

# stands for functools.py

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache',
           'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod',
           'cached_property']

from _collections import _named_tuple
from _functools import _make_lru_cache, cmp_to_key, partial, reduce

GenericAlias = type(list[int])

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):  # at 35
    for attr in assigned:  # at 50
        try:
            value = getattr(wrapped, attr)
        except AttributeError:
            pass
        else:
            setattr(wrapper, attr, value)  # at 56
    for attr in updated:  # at 57
        getattr(wrapper, attr).update(getattr(wrapped, attr, {}))  # at 58
    # Last, so that __dict__ doesn't bring the wrapped one's own.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):  # at 65
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---- total_ordering: from one comparison and __eq__ the others

def _gt_from_lt(self, other):  # at 89
    op_result = type(self).__lt__(self, other)  # at 91
    if op_result is NotImplemented:
        return op_result
    return not op_result and self != other  # at 94


def _le_from_lt(self, other):  # at 96
    op_result = type(self).__lt__(self, other)  # at 98
    if op_result is NotImplemented:
        return op_result
    return op_result or self == other  # at 101


def _ge_from_lt(self, other):  # at 103
    op_result = type(self).__lt__(self, other)  # at 105
    if op_result is NotImplemented:
        return op_result
    return not op_result  # at 108


def _ge_from_le(self, other):  # at 110
    op_result = type(self).__le__(self, other)  # at 112
    if op_result is NotImplemented:
        return op_result
    return not op_result or self == other  # at 115


def _lt_from_le(self, other):  # at 117
    op_result = type(self).__le__(self, other)  # at 119
    if op_result is NotImplemented:
        return op_result
    return op_result and self != other  # at 122


def _gt_from_le(self, other):  # at 124
    op_result = type(self).__le__(self, other)  # at 126
    if op_result is NotImplemented:
        return op_result
    return not op_result  # at 129


def _lt_from_gt(self, other):  # at 131
    op_result = type(self).__gt__(self, other)  # at 133
    if op_result is NotImplemented:
        return op_result
    return not op_result and self != other  # at 136


def _ge_from_gt(self, other):  # at 138
    op_result = type(self).__gt__(self, other)  # at 140
    if op_result is NotImplemented:
        return op_result
    return op_result or self == other  # at 143


def _le_from_gt(self, other):  # at 145
    op_result = type(self).__gt__(self, other)  # at 147
    if op_result is NotImplemented:
        return op_result
    return not op_result  # at 150


def _le_from_ge(self, other):  # at 152
    op_result = type(self).__ge__(self, other)  # at 154
    if op_result is NotImplemented:
        return op_result
    return not op_result or self == other  # at 157


def _gt_from_ge(self, other):  # at 159
    op_result = type(self).__ge__(self, other)  # at 161
    if op_result is NotImplemented:
        return op_result
    return op_result and self != other  # at 164


def _lt_from_ge(self, other):  # at 166
    op_result = type(self).__ge__(self, other)  # at 168
    if op_result is NotImplemented:
        return op_result
    return not op_result  # at 171


_conversions = {
    '__lt__': (('__gt__', _gt_from_lt), ('__le__', _le_from_lt), ('__ge__', _ge_from_lt)),
    '__le__': (('__ge__', _ge_from_le), ('__lt__', _lt_from_le), ('__gt__', _gt_from_le)),
    '__gt__': (('__lt__', _lt_from_gt), ('__ge__', _ge_from_gt), ('__le__', _le_from_gt)),
    '__ge__': (('__le__', _le_from_ge), ('__gt__', _gt_from_ge), ('__lt__', _lt_from_ge)),
}


def total_ordering(cls):  # at 188
    roots = {op for op in _conversions if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')  # at 193
    # at 194: root = «max(roots)»       # prefer __lt__ to __le__ to __gt__ to __ge__
    root = max(roots)
    for name, method in _conversions[root]:
        if name not in roots:
            method.__name__ = name
            setattr(cls, name, method)
    return cls


# ---- lru_cache

_CacheInfo = _named_tuple('CacheInfo', ('hits', 'misses', 'maxsize', 'currsize'), (), 'functools')


def lru_cache(maxsize=128, typed=False):  # at 479
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        user_function, maxsize = maxsize, 128
        wrapper = _make_lru_cache(user_function, maxsize, typed, _CacheInfo)
        wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
        return update_wrapper(wrapper, user_function)  # at 513
    elif maxsize is not None:
        # at 515: raise TypeError(
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):  # at 518
        wrapper = _make_lru_cache(user_function, maxsize, typed, _CacheInfo)
        wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
        return update_wrapper(wrapper, user_function)  # at 521

    return decorating_function


def cache(user_function, /):  # at 651
    return lru_cache(maxsize=None)(user_function)  # at 653


# ---- cached_property

_NOT_FOUND = object()


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):  # at 972
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            # at 976: raise TypeError(
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):  # at 981
        if instance is None:
            return self
        if self.attrname is None:
            # at 985: raise TypeError(
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            cache = instance.__dict__
        except AttributeError:
            # at 994: raise TypeError(msg) from None
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f'instance to cache {self.attrname!r} property.') from None
        value = cache.get(self.attrname, _NOT_FOUND)
        if value is _NOT_FOUND:
            # at 1001: val = «self.func(instance)»
            value = self.func(instance)
            try:
                cache[self.attrname] = value
            except TypeError:
                # at 1009: raise TypeError(msg) from None
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f'does not support item assignment for caching {self.attrname!r} property.') from None
        return value

    def __class_getitem__(cls, item):
        return GenericAlias(cls, item)


# ---- partialmethod

class partialmethod:
    def __init__(self, func, /, *args, **keywords):  # at 355
        if not callable(func) and not hasattr(func, '__get__'):
            # at 357: raise TypeError("{!r} is not callable or a descriptor"
            raise TypeError(f'{func!r} is not callable or a descriptor')
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):  # at 374
        args = ", ".join(map(repr, self.args))  # at 375
        keywords = ', '.join(f'{k}={v!r}' for k, v in self.keywords.items())
        cls = self.__class__
        return f'{cls.__module__}.{cls.__qualname__}({self.func}, {args}, {keywords})'

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):  # at 386
            # at 388: return «self.func(cls_or_self, *self.args, *args, **keywords)»
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):  # at 393
        get = getattr(self.func, '__get__', None)
        if get is not None:
            new_func = get(obj, cls)  # at 397
            if new_func is not self.func:
                # A bound method, class method or static method: what it gives has its self already.
                result = partial(new_func, *self.args, **self.keywords)  # at 401
                try:
                    result.__self__ = new_func.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def __class_getitem__(cls, item):
        return GenericAlias(cls, item)


# ---- singledispatch

def _compose_mro(cls, types):  # at 732
    """The mro of cls with those abstract classes among `types` put in that cls is registered with."""
    bases = set(cls.__mro__)
    extra = [typ for typ in types
             if typ not in bases and hasattr(typ, '__mro__') and not isinstance(typ, GenericAlias)
             and issubclass(cls, typ)]
    # An abstract class comes before those that it derives from.
    extra.sort(key=lambda typ: -len(typ.__mro__))
    mro = list(cls.__mro__)
    for typ in extra:
        place = len(mro) - 1
        for index, base in enumerate(mro):
            if index and not issubclass(base, typ) and base is not cls:
                place = index
                break
        mro.insert(place, typ)
    return mro


def _find_impl(cls, registry):  # at 774
    mro = _compose_mro(cls, registry.keys())  # at 784
    match = None
    for t in mro:  # at 786
        if match is not None:
            if (t in registry and t not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, t)):
                # at 793: raise RuntimeError("Ambiguous dispatch: {} or {}".format(
                raise RuntimeError(f'Ambiguous dispatch: {match} or {t}')
            break
        if t in registry:
            match = t
    return registry.get(match)  # at 798


def _is_union(cls):
    return isinstance(cls, type(int | str)) or repr(getattr(cls, '__origin__', None)) == 'typing.Union'


def _dispatched_classes(cls):
    """The classes that a class or a union of some stands for; None for anything else."""
    if isinstance(cls, type):
        return (cls,)
    if _is_union(cls) and all(isinstance(each, type) for each in cls.__args__):
        return cls.__args__
    return None


def singledispatch(func):  # at 800
    registry = {}
    dispatch_cache = {}

    def dispatch(cls):  # at 818
        try:
            return dispatch_cache[cls]
        except KeyError:
            impl = registry.get(cls)
            if impl is None:
                impl = _find_impl(cls, registry)  # at 837
            dispatch_cache[cls] = impl
            return impl

    def register(cls, func=None):  # at 852
        classes = _dispatched_classes(cls)
        if classes is not None:
            if func is None:
                return lambda f: register(cls, f)  # at 861
        else:
            if func is not None:
                # at 864: raise TypeError(
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                # at 870: raise TypeError(
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. '
                                'Use either `@register(some_class)` or plain `@register` on an annotated function.')
            func = cls
            argname, cls = next(iter(annotations.items()))
            classes = _dispatched_classes(cls)
            if classes is None:
                # at 887: raise TypeError(
                what = 'not all arguments are classes' if _is_union(cls) else 'is not a class'
                raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} {what}.')
        for each in classes:
            registry[each] = func
        dispatch_cache.clear()
        return func

    def wrapper(*args, **kw):  # at 904
        if not args:
            # at 906: raise TypeError(f'{funcname} requires at least '
            raise TypeError(f'{funcname} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)  # at 909

    funcname = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = dispatch_cache.clear
    update_wrapper(wrapper, func)  # at 917
    return wrapper


class singledispatchmethod:
    def __init__(self, func):  # at 929
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f"{func!r} is not callable or a descriptor")  # at 931
        self.dispatcher = singledispatch(func)  # at 933
        self.func = func

    def register(self, cls, method=None):  # at 936
        return self.dispatcher.register(cls, func=method)  # at 941

    def __get__(self, obj, cls=None):  # at 943
        def _method(*args, **kwargs):  # at 944
            method = self.dispatcher.dispatch(args[0].__class__)  # at 945
            return method.__get__(obj, cls)(*args, **kwargs)  # at 946

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)  # at 950
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)
