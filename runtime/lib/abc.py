"""Abstract base classes."""

# stands for <frozen abc>

import _abc


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


class _Data:
    """What an abstract class knows of its virtual subclasses."""

    # A registration anywhere may change what isn't a subclass.
    registrations = 0

    def __init__(self):
        self.registry = []
        self.known = set()
        self.refused = set()
        self.refused_at = 0


def _abstract_names(cls, namespace, bases):
    names = {name for name, value in namespace.items() if getattr(value, "__isabstractmethod__", False)}
    for base in bases:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):  # at 105
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)  # at 106
        cls.__abstractmethods__ = _abstract_names(cls, namespace, bases)
        cls._abc_impl = _Data()
        return cls

    def register(cls, subclass):  # at 110
        # at 115: return _abc_register(cls, subclass)
        if not isinstance(subclass, type):
            # at 115: return _abc_register(cls, subclass)
            raise TypeError("Can only register classes")
        # at 115: return _abc_register(cls, subclass)
        if issubclass(subclass, cls):
            return subclass
        # at 115: return _abc_register(cls, subclass)
        if issubclass(cls, subclass):
            # at 115: return _abc_register(cls, subclass)
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registry.append(subclass)
        _Data.registrations += 1
        _abc.mark_like(subclass, cls)
        return subclass

    def __instancecheck__(cls, instance):  # at 117
        subclass = instance.__class__
        if subclass in cls._abc_impl.known:
            return True
        subtype = type(instance)
        if subtype is subclass:
            # at 119: return _abc_instancecheck(cls, instance)
            return cls.__subclasscheck__(subclass)
        # at 119: return _abc_instancecheck(cls, instance)
        return any(cls.__subclasscheck__(c) for c in (subclass, subtype))

    def __subclasscheck__(cls, subclass):  # at 121
        if not isinstance(subclass, type):
            # at 123: return _abc_subclasscheck(cls, subclass)
            raise TypeError("issubclass() arg 1 must be a class")
        data = cls._abc_impl
        if subclass in data.known:
            return True
        if data.refused_at != _Data.registrations:
            data.refused.clear()
            data.refused_at = _Data.registrations
        elif subclass in data.refused:
            return False
        # at 123: return _abc_subclasscheck(cls, subclass)
        result = cls._abc_decide(subclass)
        (data.known if result else data.refused).add(subclass)
        return result

    def _abc_decide(cls, subclass):  # at none
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return bool(answer)
        if cls in subclass.__mro__:
            return True
        for registered in cls._abc_impl.registry:
            if issubclass(subclass, registered):
                return True
        for derived in cls.__subclasses__():
            if issubclass(subclass, derived):
                return True
        return False


class ABC(metaclass=ABCMeta):
    __slots__ = ()


def update_abstractmethods(cls):  # at 146
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    names = {name for base in cls.__bases__ for name in getattr(base, "__abstractmethods__", ())
             if getattr(getattr(cls, name, None), "__isabstractmethod__", False)}
    names.update(name for name, value in cls.__dict__.items() if getattr(value, "__isabstractmethod__", False))
    cls.__abstractmethods__ = frozenset(names)
    return cls


def get_cache_token():
    return _Data.registrations
