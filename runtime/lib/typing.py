"""The names of annotations. They evaluate, print and compare as in CPython; nothing is checked when a program runs."""

# stands for typing.py

import collections
import collections.abc
import contextlib
import types

__all__ = ['AbstractSet', 'Annotated', 'Any', 'AnyStr', 'AsyncContextManager', 'AsyncGenerator', 'AsyncIterable',
           'AsyncIterator', 'Awaitable', 'BinaryIO', 'Callable', 'ChainMap', 'ClassVar', 'Collection', 'Concatenate',
           'Container', 'ContextManager', 'Coroutine', 'Counter', 'DefaultDict', 'Deque', 'Dict', 'Final',
           'ForwardRef', 'FrozenSet', 'Generator', 'Generic', 'Hashable', 'IO', 'ItemsView', 'Iterable', 'Iterator',
           'KeysView', 'List', 'Literal', 'LiteralString', 'Mapping', 'MappingView', 'MutableMapping',
           'MutableSequence', 'MutableSet', 'NamedTuple', 'Never', 'NewType', 'NoReturn', 'NotRequired', 'Optional',
           'OrderedDict', 'ParamSpec', 'ParamSpecArgs', 'ParamSpecKwargs', 'Protocol', 'Required', 'Reversible',
           'Self', 'Sequence', 'Set', 'Sized', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat',
           'SupportsIndex', 'SupportsInt', 'SupportsRound', 'TYPE_CHECKING', 'Text', 'TextIO', 'Tuple', 'Type',
           'TypeAlias', 'TypeGuard', 'TypeVar', 'TypeVarTuple', 'TypedDict', 'Union', 'Unpack', 'ValuesView',
           'assert_never', 'assert_type', 'cast', 'clear_overloads', 'dataclass_transform', 'final', 'get_args',
           'get_origin', 'get_overloads', 'get_type_hints', 'is_typeddict', 'no_type_check', 'overload', 'reveal_type',
           'runtime_checkable']


def _type_repr(obj):  # at 224
    if isinstance(obj, types.GenericAlias):
        return repr(obj)  # at 233
    if isinstance(obj, type):
        if obj.__module__ == 'builtins':
            return obj.__qualname__
        return f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, tuple):
        return '[' + ', '.join(_type_repr(item) for item in obj) + ']'
    return repr(obj)  # at 242


def _convert(arg):
    """None stands for its type, text for a forward reference."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    return arg


def _checked(arg, message, allow_special_forms=False):
    """A type, or what stands for one; what can only stand alone is refused."""
    arg = _convert(arg)
    alone = (Generic, Protocol) if allow_special_forms else (Generic, Protocol, ClassVar, Final)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in alone:
        raise TypeError(f'{arg} is not valid as type argument')
    if any(arg is form for form in (Any, LiteralString, NoReturn, Never, Self, TypeAlias)):
        return arg
    if allow_special_forms and (arg is ClassVar or arg is Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg is Generic or arg is Protocol:
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if type(arg) is tuple:
        raise TypeError(f'{message} Got {arg!r:.100}.')
    return arg


def _collect_parameters(args):  # at 245
    found = []
    for arg in args:
        if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            if arg not in found:
                found.append(arg)
        elif isinstance(arg, tuple):
            found.extend(p for p in _collect_parameters(arg) if p not in found)
        else:
            found.extend(p for p in getattr(arg, '__parameters__', ()) if not isinstance(arg, type) and p not in found)
    return tuple(found)


class _UnionOperators:
    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ForwardRef(_UnionOperators):
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):  # at 818
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")  # at 820
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):  # at 877
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


class _TypeVarLike(_UnionOperators):
    def __init__(self, name, bound, covariant, contravariant):
        self.__name__ = name
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__bound__ = _checked(bound, 'Bound must be a type.') if bound is not None else None

    def __repr__(self):
        prefix = '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'
        return prefix + self.__name__


class TypeVar(_TypeVarLike):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):  # at 992
        super().__init__(name, bound, covariant, contravariant)
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")  # at 997
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")  # at 999
        self.__constraints__ = tuple(_checked(item, 'TypeVar(name, constraint, ...): constraints must be types.')
                                     for item in constraints)


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'


class ParamSpecKwargs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'


class ParamSpec(_TypeVarLike):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        super().__init__(name, bound, covariant, contravariant)

    @property  # at 1189
    def args(self):
        return ParamSpecArgs(self)  # at 1191

    @property  # at 1193
    def kwargs(self):
        return ParamSpecKwargs(self)  # at 1195


class TypeVarTuple:
    def __init__(self, name):
        self.__name__ = name

    def __iter__(self):  # at 1048
        yield Unpack[self]  # at 1049

    def __repr__(self):
        return self.__name__


class _SpecialForm(_UnionOperators):
    """Any, Union, Optional and their like: subscripted by a function of their own."""

    def __init__(self, name, subscript=None):
        self._name = name
        self._subscript = subscript

    def __repr__(self):  # at 440
        return 'typing.' + self._name  # at 441

    def __hash__(self):
        return hash((self._name,))

    def __call__(self, *args, **kwds):  # at 446
        raise TypeError(f"Cannot instantiate {self!r}")  # at 447

    def __getitem__(self, parameters):  # at 461
        if self._subscript is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._subscript(self, parameters)

    def __instancecheck__(self, obj):  # at 455
        raise TypeError(f"{self} cannot be used with isinstance()")  # at 456

    def __subclasscheck__(self, cls):  # at 458
        raise TypeError(f"{self} cannot be used with issubclass()")  # at 459


def _stands_for_parameters(arg):
    """Of Callable: it isn't the type of one parameter."""
    return arg is ... or isinstance(arg, ParamSpec) or isinstance(arg, _GenericAlias) and arg.__origin__ is Concatenate


def _substitute(parameter, arg):
    """What stands for a parameter of a generic alias."""
    if not isinstance(parameter, TypeVar):
        return _convert(arg)
    return _checked(arg, 'Parameters to generic types must be types.')


class _GenericAlias(_UnionOperators):
    """A subscripted form or class: List[int], Optional[str], Stack[int]."""

    def __init__(self, origin, args, *, name=None, inst=True):  # at 1333
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _collect_parameters(self.__args__)
        self._name = name
        self._inst = inst
        if not name:
            self.__module__ = getattr(origin, '__module__', 'typing')

    def _with_args(self, args):
        return _GenericAlias(self.__origin__, args, name=self._name, inst=self._inst)

    def __getitem__(self, args):  # at 1360
        if not isinstance(args, tuple):
            args = (args,)
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")  # at 1381
        if len(args) != len(self.__parameters__) and not any(isinstance(p, TypeVarTuple) for p in self.__parameters__):
            few = 'few' if len(args) < len(self.__parameters__) else 'many'
            raise TypeError(f'Too {few} arguments for {self}; actual {len(args)}, expected {len(self.__parameters__)}')
        replaced = dict(zip(self.__parameters__, map(_substitute, self.__parameters__, args)))

        def substitute(arg):
            if arg in replaced if isinstance(arg, (TypeVar, ParamSpec)) else False:
                return replaced[arg]
            parameters = getattr(arg, '__parameters__', ())
            if parameters and not isinstance(arg, type):
                return arg[tuple(replaced.get(p, p) for p in parameters)]
            return arg

        return self._with_args(tuple(substitute(arg) for arg in self.__args__))

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):  # at 1497
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")  # at 1499
        entries = []
        if self.__origin__ not in bases:
            entries.append(self.__origin__)
        position = bases.index(self)
        if not any(isinstance(b, _GenericAlias) or (isinstance(b, type) and issubclass(b, Generic))
                   for b in bases[position + 1:]):
            if not (isinstance(self.__origin__, type) and issubclass(self.__origin__, Generic)):
                entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        origin = self.__dict__.get('__origin__')
        if origin is None:
            raise AttributeError(name)
        return getattr(origin, name)

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        if self.__origin__ is Union and other.__origin__ is Union:
            return set(self.__args__) == set(other.__args__)
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):  # at 1351
        if self.__origin__ is Union:
            return hash((Union, frozenset(self.__args__)))
        return hash((self.__origin__, self.__args__))  # at 1352

    def __repr__(self):  # at 1475
        if self.__origin__ is Union:
            return _union_repr(self.__args__)
        if self.__origin__ is Unpack:
            return '*' + repr(self.__args__[0])
        name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        if self.__origin__ is collections.abc.Callable:
            *parameters, result = self.__args__
            if len(parameters) == 1 and _stands_for_parameters(parameters[0]):
                return f'{name}[{_type_repr(parameters[0])}, {_type_repr(result)}]'
            return f'{name}[[{", ".join(_type_repr(p) for p in parameters)}], {_type_repr(result)}]'
        args = ', '.join(_type_repr(arg) for arg in self.__args__) if self.__args__ else '()'
        return f'{name}[{args}]'

    def __instancecheck__(self, obj):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')


def _union_repr(args):
    if len(args) == 2:
        if args[0] is type(None):
            return f'typing.Optional[{_type_repr(args[1])}]'
        if args[1] is type(None):
            return f'typing.Optional[{_type_repr(args[0])}]'
    return f'typing.Union[{", ".join(_type_repr(arg) for arg in args)}]'


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):  # at 2084
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def __repr__(self):  # at 2096
        return f'typing.Annotated[{_type_repr(self.__origin__)}, {", ".join(repr(item) for item in self.__metadata__)}]'

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):  # at 2113
        return hash((self.__origin__, self.__metadata__))  # at 2114


class _LiteralAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(type(a), a) for a in self.__args__} == {(type(a), a) for a in other.__args__}

    def __hash__(self):
        return hash(frozenset((type(a), a) for a in self.__args__))

    def __repr__(self):
        return f'typing.Literal[{", ".join(repr(arg) for arg in self.__args__)}]'


# ---- special forms

def _flatten(parameters):
    flat = []
    for parameter in parameters:
        if isinstance(parameter, _GenericAlias) and parameter.__origin__ is Union:
            flat.extend(parameter.__args__)
        elif isinstance(parameter, types.UnionType):
            flat.extend(parameter.__args__)
        else:
            flat.append(parameter)
    unique = []
    for parameter in flat:
        if parameter not in unique:
            unique.append(parameter)
    return tuple(unique)


def _subscript_union(form, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    parameters = _flatten([_checked(p, 'Union[arg, ...]: each arg must be a type.') for p in parameters])
    if len(parameters) == 1:
        return parameters[0]
    return _GenericAlias(form, parameters, name='Optional' if len(parameters) == 2 and type(None) in parameters else None)


def _subscript_optional(form, parameter):
    return Union[_checked(parameter, f'{form} requires a single type.'), type(None)]


def _subscript_one(form, parameter):
    return _GenericAlias(form, (_checked(parameter, f'{form} accepts only single type.'),), name=form._name)


def _subscript_key(form, parameter):
    return _GenericAlias(form, (_checked(parameter, f'{form._name} accepts only a single type.'),), name=form._name)


def _subscript_concatenate(form, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    checked = [_checked(p, 'Concatenate[arg, ...]: each arg must be a type.') for p in parameters[:-1]]
    return _GenericAlias(form, (*checked, parameters[-1]), name=form._name)


def _subscript_literal(form, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        flat.extend(parameter.__args__ if isinstance(parameter, _LiteralAlias) else [parameter])
    unique = []
    for parameter in flat:
        if (type(parameter), parameter) not in [(type(u), u) for u in unique]:
            unique.append(parameter)
    return _LiteralAlias(form, tuple(unique), name='Literal')


class _AnyMeta(type):
    def __repr__(self):  # at 479
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):  # at 496
        if cls is Any:
            raise TypeError("Any cannot be instantiated")  # at 498
        return super().__new__(cls)


NoReturn = _SpecialForm('NoReturn')
Never = _SpecialForm('Never')
Self = _SpecialForm('Self')
LiteralString = _SpecialForm('LiteralString')
TypeAlias = _SpecialForm('TypeAlias')
Union = _SpecialForm('Union', _subscript_union)
Optional = _SpecialForm('Optional', _subscript_optional)
ClassVar = _SpecialForm('ClassVar', _subscript_one)
Final = _SpecialForm('Final', _subscript_one)
Required = _SpecialForm('Required', _subscript_key)
NotRequired = _SpecialForm('NotRequired', _subscript_key)
Unpack = _SpecialForm('Unpack', _subscript_one)
TypeGuard = _SpecialForm('TypeGuard', _subscript_one)
Concatenate = _SpecialForm('Concatenate', _subscript_concatenate)
Literal = _SpecialForm('Literal', _subscript_literal)


class Annotated:
    def __new__(cls, *args, **kwargs):  # at 2166
        raise TypeError("Type Annotated cannot be instantiated.")  # at 2167

    def __class_getitem__(cls, params):  # at 2169
        if not isinstance(params, tuple) or len(params) < 2:
            # at 2172: raise TypeError("Annotated[...] should be used "
            raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
        origin = _checked(params[0], 'Annotated[t, ...]: t must be a type.', allow_special_forms=True)
        metadata = tuple(params[1:])
        if isinstance(origin, _AnnotatedAlias):
            return _AnnotatedAlias(origin.__origin__, origin.__metadata__ + metadata)
        return _AnnotatedAlias(origin, metadata)  # at 2181


# ---- generic classes

class Generic:
    __slots__ = ()

    def __class_getitem__(cls, params):  # at 1773
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_convert(p) for p in params)
        if cls in (Generic, Protocol):
            if not params:
                # at 1791: raise TypeError(
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            if not all(isinstance(p, (TypeVar, ParamSpec, TypeVarTuple, _GenericAlias)) for p in params):
                # at 1795: raise TypeError(
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.')
            if len(set(params)) != len(params):
                # at 1799: raise TypeError(
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
        else:
            expected = len(getattr(cls, '__parameters__', ()))
            if not expected:
                raise TypeError(f'{cls} is not a generic class')
            if expected != len(params) and not any(isinstance(p, (TypeVarTuple, ParamSpec)) for p in cls.__parameters__):
                few = 'few' if len(params) < expected else 'many'
                raise TypeError(f'Too {few} arguments for {cls}; actual {len(params)}, expected {expected}')
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):  # at 1820
        super().__init_subclass__(*args, **kwargs)  # at 1821
        parameters = ()
        bases = cls.__dict__.get('__orig_bases__', ())
        if '__orig_bases__' in cls.__dict__:
            if Generic in bases:
                raise TypeError("Cannot inherit from plain Generic")  # at 1830
            parameters = _collect_parameters(bases)
            for base in bases:
                if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                    parameters = base.__parameters__
        cls.__parameters__ = tuple(parameters)


def _protocol_members(cls):
    members = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic'):
            continue
        for name in list(base.__dict__) + list(base.__dict__.get('__annotations__', {})):
            if not name.startswith('_abc_') and name not in _protocol_housekeeping:
                members.add(name)
    return members


_protocol_housekeeping = {
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
    '__subclasshook__', '__weakref__', '__class_getitem__', '__parameters__', '__orig_bases__', '__orig_class__',
    '_is_protocol', '_is_runtime_protocol', '__qualname__', '__match_args__', '__firstlineno__',
}


class _ProtocolMeta(type):
    def __instancecheck__(cls, instance):  # at 1952
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)  # at 1974
        if not getattr(cls, '_is_runtime_protocol', False):
            # at 1960: raise TypeError("Instance and class checks can only be used with"
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if super().__instancecheck__(instance):
            return True
        return all(hasattr(instance, name) and (not callable(getattr(cls, name, None)) or getattr(instance, name) is not None)
                   for name in _protocol_members(cls))

    def __subclasscheck__(cls, other):
        if not cls.__dict__.get('_is_protocol', False):
            return super().__subclasscheck__(other)
        if not getattr(cls, '_is_runtime_protocol', False):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if super().__subclasscheck__(other):
            return True
        return all(any(name in base.__dict__ for base in other.__mro__) for name in _protocol_members(cls))


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):  # at 2011
        super().__init_subclass__(*args, **kwargs)  # at 2012
        if not cls.__dict__.get('_is_protocol', False):  # at 2015
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol and '__init__' not in cls.__dict__:
            cls.__init__ = _no_init


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    for base in type(self).__mro__:
        init = base.__dict__.get('__init__', _no_init)
        if init is not _no_init:
            return init(self, *args, **kwargs)


def runtime_checkable(cls):  # at 2189
    if not getattr(cls, '_is_protocol', False):
        # at 2208: raise TypeError('@runtime_checkable can be only applied to protocol classes,'
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


# ---- aliases of the containers

class _Alias(_UnionOperators):
    """List, Dict …: the class itself, or subscripted a _GenericAlias."""

    def __init__(self, origin, count, name):
        self.__origin__ = origin
        self._count = count
        self._name = name
        self.__module__ = 'typing'

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        parameters = tuple([_checked(p, 'Parameters to generic types must be types.') for p in parameters])
        if self._count >= 0 and len(parameters) != self._count:
            few = 'few' if len(parameters) < self._count else 'many'
            raise TypeError(f'Too {few} arguments for {self}; actual {len(parameters)}, expected {self._count}')
        return _GenericAlias(self.__origin__, parameters, name=self._name, inst=False)

    def __call__(self, *args, **kwargs):
        if self._name in ('Deque', 'DefaultDict', 'OrderedDict', 'Counter', 'ChainMap'):
            return self.__origin__(*args, **kwargs)
        raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __repr__(self):
        return 'typing.' + self._name

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


class _TupleAlias(_Alias):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if len(parameters) >= 2 and parameters[-1] is ...:
            checked = [_checked(p, 'Tuple[t, ...]: t must be a type.') for p in parameters[:-1]] + [...]
        else:
            checked = [_checked(p, 'Tuple[t0, t1, ...]: each t must be a type.') for p in parameters]
        return _GenericAlias(tuple, tuple(checked), name='Tuple', inst=False)


class _CallableAlias(_Alias):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple) or len(parameters) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        arguments, result = parameters
        result = _checked(result, 'Callable[args, result]: result must be a type.')
        if isinstance(arguments, list):
            arguments = tuple(_convert(a) for a in arguments)
        else:
            arguments = (arguments,)
        return _GenericAlias(collections.abc.Callable, arguments + (result,), name='Callable', inst=False)


List = _Alias(list, 1, 'List')
Dict = _Alias(dict, 2, 'Dict')
Set = _Alias(set, 1, 'Set')
FrozenSet = _Alias(frozenset, 1, 'FrozenSet')
Tuple = _TupleAlias(tuple, -1, 'Tuple')
Type = _Alias(type, 1, 'Type')
Callable = _CallableAlias(collections.abc.Callable, 2, 'Callable')
Deque = _Alias(collections.deque, 1, 'Deque')
DefaultDict = _Alias(collections.defaultdict, 2, 'DefaultDict')
OrderedDict = _Alias(collections.OrderedDict, 2, 'OrderedDict')
Counter = _Alias(collections.Counter, 1, 'Counter')
ChainMap = _Alias(collections.ChainMap, 2, 'ChainMap')
ContextManager = _Alias(contextlib.AbstractContextManager, 1, 'ContextManager')
AsyncContextManager = _Alias(contextlib.AbstractAsyncContextManager, 1, 'AsyncContextManager')
Hashable = _Alias(collections.abc.Hashable, 0, 'Hashable')
Sized = _Alias(collections.abc.Sized, 0, 'Sized')
Awaitable = _Alias(collections.abc.Awaitable, 1, 'Awaitable')
Coroutine = _Alias(collections.abc.Coroutine, 3, 'Coroutine')
AsyncIterable = _Alias(collections.abc.AsyncIterable, 1, 'AsyncIterable')
AsyncIterator = _Alias(collections.abc.AsyncIterator, 1, 'AsyncIterator')
AsyncGenerator = _Alias(collections.abc.AsyncGenerator, 2, 'AsyncGenerator')
Iterable = _Alias(collections.abc.Iterable, 1, 'Iterable')
Iterator = _Alias(collections.abc.Iterator, 1, 'Iterator')
Generator = _Alias(collections.abc.Generator, 3, 'Generator')
Reversible = _Alias(collections.abc.Reversible, 1, 'Reversible')
Container = _Alias(collections.abc.Container, 1, 'Container')
Collection = _Alias(collections.abc.Collection, 1, 'Collection')
AbstractSet = _Alias(collections.abc.Set, 1, 'AbstractSet')
MutableSet = _Alias(collections.abc.MutableSet, 1, 'MutableSet')
Mapping = _Alias(collections.abc.Mapping, 2, 'Mapping')
MutableMapping = _Alias(collections.abc.MutableMapping, 2, 'MutableMapping')
Sequence = _Alias(collections.abc.Sequence, 1, 'Sequence')
MutableSequence = _Alias(collections.abc.MutableSequence, 1, 'MutableSequence')
MappingView = _Alias(collections.abc.MappingView, 1, 'MappingView')
KeysView = _Alias(collections.abc.KeysView, 1, 'KeysView')
ItemsView = _Alias(collections.abc.ItemsView, 2, 'ItemsView')
ValuesView = _Alias(collections.abc.ValuesView, 1, 'ValuesView')

Text = str
AnyStr = TypeVar('AnyStr', bytes, str)
T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
TYPE_CHECKING = False


@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[T_co]):
    def __abs__(self) -> T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[T_co]):
    def __round__(self, ndigits: int = 0) -> T_co:
        pass


# ---- functions

def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):  # at 2439
    value = repr(arg)  # at 2459
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")  # at 2462


def reveal_type(obj, /):  # at 3321
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)  # at 3337
    return obj


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


_overloads = {}


def _overload_dummy(*args, **kwds):  # at 2517
    # at 2519: raise NotImplementedError(
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not '
                              '@overload-ed.')


def overload(func):  # at 2530
    function = getattr(func, '__func__', func)
    _overloads.setdefault((function.__module__, function.__qualname__), []).append(func)
    return _overload_dummy


def get_overloads(func):  # at 2569
    function = getattr(func, '__func__', func)
    return list(_overloads.get((function.__module__, function.__qualname__), []))


def clear_overloads():
    _overloads.clear()


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default,
            'order_default': order_default,
            'kw_only_default': kw_only_default,
            'field_specifiers': field_specifiers,
            'kwargs': kwargs,
        }
        return cls_or_fn

    return decorator


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, _Alias, types.GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return None


def get_args(tp):  # at 2399
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__  # at 2411
    if isinstance(tp, _GenericAlias):
        args = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (len(args) == 2 and _stands_for_parameters(args[0])):
            return (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, (types.GenericAlias, types.UnionType)):
        return tp.__args__
    return ()


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):  # at 2246
    """The annotations as they were evaluated; text stays a forward reference, as no code can be compiled any more."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):  # at 2283
            for name, value in base.__dict__.get('__annotations__', {}).items():
                hints[name] = value
    else:
        found = getattr(obj, '__annotations__', None)
        if found is None:
            # at 2328: raise TypeError('{!r} is not a module, class, method, '
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        hints = dict(found)
    return {name: _strip(_convert(value), include_extras) for name, value in hints.items()}


def _strip(value, include_extras):
    if not include_extras and isinstance(value, _AnnotatedAlias):
        return value.__origin__
    return value


class NewType(_UnionOperators):
    def __init__(self, name, tp):  # at 3087
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[-1]
        self.__supertype__ = tp
        self.__module__ = '__main__'

    def __call__(self, x):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'


# ---- NamedTuple and TypedDict

class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if _NamedTuple not in bases:
            return super().__new__(cls, typename, bases, ns)
        annotations = ns.get('__annotations__', {})
        defaults = []
        for name in annotations:
            if name in ns:
                defaults.append(ns[name])
            elif defaults:
                plural = 's' if len(defaults) > 1 else ''
                names = ', '.join([n for n in annotations if n in ns])
                raise TypeError(f'Non-default namedtuple field {name} cannot follow default field{plural} {names}')
        made = collections.namedtuple(typename, list(annotations), defaults=defaults, module=ns['__module__'])
        made.__annotations__ = {name: _checked(value, f'field {name} annotation must be a type')
                                for name, value in annotations.items()}
        for key, value in ns.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make', '_replace', '_asdict', '_source'):
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in ('__module__', '__qualname__', '__annotations__') and key not in made._fields:
                setattr(made, key, value)
        made.__qualname__ = ns.get('__qualname__', typename)
        return made


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {'__module__': 'typing'})


def NamedTuple(typename, fields=None, /, **kwargs):  # at 2850
    if fields is None:
        fields = kwargs.items()
    fields = [(name, _checked(value, f'field {name} annotation must be a type')) for name, value in fields]
    made = collections.namedtuple(typename, [name for name, _ in fields])
    made.__annotations__ = dict(fields)
    return made


def _namedtuple_mro_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_mro_entries


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):  # at 2891
        made = super().__new__(cls, name, (dict,), ns)
        annotations, required, optional = {}, set(), set()
        for base in bases:  # at 2899
            annotations.update(base.__dict__.get('__annotations__', {}))  # at 2922
            required |= base.__dict__.get('__required_keys__', set())
            optional |= base.__dict__.get('__optional_keys__', set())
        for key, value in ns.get('__annotations__', {}).items():
            message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
            annotations[key] = value = _checked(value, message)
            origin = get_origin(value)
            if origin is Required or (origin is not NotRequired and total):
                required.add(key)
            else:
                optional.add(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError('TypedDict does not support instance and class checks')

    def __subclasscheck__(cls, other):  # at 2953
        raise TypeError('TypedDict does not support instance and class checks')  # at 2955


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {'__module__': 'typing'})


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):  # at 2960
    if fields is None:
        fields = kwargs
    return _TypedDictMeta(typename, (), {'__annotations__': dict(fields), '__module__': '__main__'}, total=total)


def _typeddict_mro_entries(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typeddict_mro_entries


class IO(Generic[AnyStr]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()
