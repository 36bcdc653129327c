"""Names of the types that have no other name, and a few helpers."""

# stands for types.py

import sys
from _types import mark_iterable_coroutine as _mark

__all__ = ['FunctionType', 'LambdaType', 'CodeType', 'MappingProxyType', 'SimpleNamespace', 'CellType',
           'GeneratorType', 'CoroutineType', 'AsyncGeneratorType', 'MethodType', 'BuiltinFunctionType',
           'BuiltinMethodType', 'WrapperDescriptorType', 'MethodWrapperType', 'MethodDescriptorType',
           'ClassMethodDescriptorType', 'ModuleType', 'TracebackType', 'FrameType', 'GetSetDescriptorType',
           'MemberDescriptorType', 'new_class', 'resolve_bases', 'prepare_class', 'DynamicClassAttribute', 'coroutine',
           'GenericAlias', 'UnionType', 'EllipsisType', 'NoneType', 'NotImplementedType']


def _function():
    cell = 1

    def inner():
        return cell

    return inner


FunctionType = LambdaType = type(_function)
CellType = type(_function().__closure__[0])
CodeType = type(_function.__code__)
MappingProxyType = type(type.__dict__)


def _generator():
    yield


async def _coroutine():
    pass


async def _async_generator():
    yield


GeneratorType = type(_generator())
_made = _coroutine()
CoroutineType = type(_made)
_made.close()
del _made
AsyncGeneratorType = type(_async_generator())


class _Class:
    def method(self):
        pass


class _Slotted:
    __slots__ = ('slot',)


MemberDescriptorType = type(_Slotted.slot)
GetSetDescriptorType = type(FunctionType.__code__)
ClassMethodDescriptorType = type(dict.__dict__['fromkeys'])
MethodType = type(_Class().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ModuleType = type(sys)
GenericAlias = type(list[int])
UnionType = type(int | str)
EllipsisType = type(...)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)
    FrameType = type(_error.__traceback__.tb_frame)


class SimpleNamespace:
    """An object with the attributes it was made with."""

    def __init__(self, /, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        return f"{name}({', '.join(f'{key}={value!r}' for key, value in self.__dict__.items())})"

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None


class DynamicClassAttribute:
    """Like property for instances; the class looks the name up by __getattr__ instead."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or (fget.__doc__ if fget is not None else None)

    def __get__(self, instance, ownerclass=None):  # at 174
        if instance is None:
            raise AttributeError()  # at 178
        if self.fget is None:
            raise AttributeError("unreadable attribute")  # at 180
        return self.fget(instance)  # at 181

    def __set__(self, instance, value):  # at 183
        if self.fset is None:
            raise AttributeError("can't set attribute")  # at 185
        self.fset(instance, value)  # at 186

    def __delete__(self, instance):  # at 188
        if self.fdel is None:
            raise AttributeError("can't delete attribute")  # at 190
        self.fdel(instance)  # at 191

    def getter(self, fget):  # at 193
        return type(self)(fget, self.fset, self.fdel, self.__doc__)

    def setter(self, fset):  # at 199
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):  # at 204
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


def resolve_bases(bases):  # at 77
    resolved = []
    for base in bases:
        if not isinstance(base, type) and hasattr(base, '__mro_entries__'):
            resolved.extend(base.__mro_entries__(bases))
        else:
            resolved.append(base)
    return tuple(resolved)


def prepare_class(name, bases=(), kwds=None):  # at 98
    kwds = dict(kwds or {})
    if 'metaclass' in kwds:
        meta = kwds.pop('metaclass')  # at 114
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        for base in bases:
            kind = type(base)
            if issubclass(meta, kind):
                continue
            if not issubclass(kind, meta):
                raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass '
                                'of the metaclasses of all its bases')
            meta = kind
    namespace = meta.__prepare__(name, bases, **kwds) if hasattr(meta, '__prepare__') else {}
    return meta, namespace, kwds


def new_class(name, bases=(), kwds=None, exec_body=None):  # at 67
    # at 69: resolved_bases = «resolve_bases(bases)»
    resolved = resolve_bases(bases)
    # at 70: meta, ns, kwds = «prepare_class(name, resolved_bases, kwds)»
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        # at 72: exec_body(ns)
        exec_body(namespace)
    if resolved is not bases and resolved != tuple(bases):
        namespace['__orig_bases__'] = bases
    # at 75: return «meta(name, resolved_bases, ns, **kwds)»
    return meta(name, resolved, namespace, **kwds)


def coroutine(func):  # at 247
    """Lets the generators that `func` makes be awaited."""
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')  # at 251

    def wrapped(*args, **kwargs):  # at 279
        result = func(*args, **kwargs)
        if type(result) is GeneratorType:
            _mark(result)
        return result

    for name in ('__module__', '__name__', '__qualname__', '__doc__'):
        setattr(wrapped, name, getattr(func, name, None))
    wrapped.__wrapped__ = func
    wrapped.__dict__.update(getattr(func, '__dict__', {}))
    return wrapped


del sys, _Class, _Slotted, _function, _generator, _coroutine, _async_generator
