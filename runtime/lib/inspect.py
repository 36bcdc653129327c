"""Questions about objects: what kind of function, coroutine or class something is."""

# stands for inspect.py

import _inspect
import enum
import functools
import types
from _annotations import formatannotation

__all__ = ['cleandoc', 'getdoc', 'getmembers', 'getmodule', 'isabstract', 'isasyncgen', 'isasyncgenfunction', 'isawaitable',
           'isbuiltin', 'isclass', 'iscode', 'isdatadescriptor', 'isgetsetdescriptor', 'ismemberdescriptor', 'ismethoddescriptor', 'iscoroutine', 'iscoroutinefunction', 'isfunction', 'isgenerator',
           'isgeneratorfunction', 'ismethod', 'ismodule', 'isroutine', 'istraceback', 'unwrap', 'getcoroutinestate',
           'getgeneratorstate', 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED', 'GEN_CREATED',
           'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED', 'BoundArguments', 'Parameter', 'Signature', 'formatannotation', 'signature']

# The bits of co_flags.
CO_VARARGS, CO_VARKEYWORDS, CO_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 4, 8, 32, 128, 256, 512

CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED'
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def _descriptor_type(object):
    """The class that makes it a descriptor, if it is one; None for what is found otherwise."""
    return None if isclass(object) or ismethod(object) or isfunction(object) else type(object)


def ismethoddescriptor(object):  # at 310
    tp = _descriptor_type(object)
    return tp is not None and hasattr(tp, '__get__') and not hasattr(tp, '__set__')


def isdatadescriptor(object):  # at 330
    tp = _descriptor_type(object)
    return tp is not None and (hasattr(tp, '__set__') or hasattr(tp, '__delete__'))


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
            or isinstance(object, types.MethodWrapperType))


def iscode(object):
    return isinstance(object, types.CodeType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):  # at 449
    if isinstance(object, types.CoroutineType) or hasattr(type(object), '__await__'):
        return True
    return isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)


def _has_flag(function, flag):
    while True:
        if ismethod(function):
            function = function.__func__
        elif isinstance(function, functools.partial):
            function = function.func
        else:
            break
    if isfunction(function):
        return bool(function.__code__.co_flags & flag)
    return flag == CO_COROUTINE and _inspect.is_async(function)


def isgeneratorfunction(object):  # at 402
    return _has_flag(object, CO_GENERATOR)


def iscoroutinefunction(object):  # at 409
    return _has_flag(object, CO_COROUTINE)


def isasyncgenfunction(object):  # at 416
    return _has_flag(object, CO_ASYNC_GENERATOR)


def isabstract(object):  # at 526
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', None))


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def unwrap(func, *, stop=None):  # at 735
    seen = {id(func)}
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            # at 766: raise ValueError('wrapper loop when unwrapping {!r}'.format(f))
            raise ValueError(f'wrapper loop when unwrapping {func!r}')
        seen.add(id(func))
    return func


def getmodule(object):  # at 973
    import sys
    if ismodule(object):  # at 975
        return object
    return sys.modules.get(getattr(object, '__module__', None))


def getmembers(object, predicate=None):  # at 592
    found = []
    for name in sorted(dir(object)):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


def cleandoc(doc):  # at 867
    """Takes away the indentation that a docstring has from the code around it."""
    lines = doc.expandtabs().split('\n')  # at 873
    indentations = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(indentations, default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:  # at 890
        lines.pop()  # at 891
    while lines and not lines[0]:  # at 892
        lines.pop(0)  # at 893
    return '\n'.join(lines)


def getdoc(object):  # at 848
    doc = getattr(object, '__doc__', None)
    return cleandoc(doc) if isinstance(doc, str) else None

# ---- signatures


class _void:
    """Stands for an argument that wasn't given."""


class _empty:
    """Stands for no default value and no annotation."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self._name_

    @property
    def description(self):
        return ('positional-only', 'positional or keyword', 'variadic positional', 'keyword-only', 'variadic keyword')[self]


class Parameter:
    """One parameter of a function."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _ParameterKind
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):  # at 2683
        self._kind = _ParameterKind(kind)  # at 2685
        if default is not _empty and self._kind in (_ParameterKind.VAR_POSITIONAL, _ParameterKind.VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if not name.isidentifier():
            # at 2722: raise ValueError('{!r} is not a valid parameter name'.format(name))
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):  # at 2752
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    def __str__(self):  # at 2770
        text = self._name
        if self._annotation is not _empty:
            text += f': {formatannotation(self._annotation)}'
        if self._default is not _empty:
            text += (' = ' if self._annotation is not _empty else '=') + repr(self._default)
        if self._kind is _ParameterKind.VAR_POSITIONAL:
            return '*' + text
        return '**' + text if self._kind is _ParameterKind.VAR_KEYWORD else text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def _key(self):
        return self._name, self._kind, self._default, self._annotation

    def __hash__(self):  # at 2795
        return hash(self._key())

    def __eq__(self, other):  # at 2798
        if self is other:
            return True
        return self._key() == other._key() if isinstance(other, Parameter) else NotImplemented


class BoundArguments:
    """What Signature.bind() gives: arguments by the names of parameters."""

    __slots__ = ('arguments', '_signature')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property  # at 2836
    def args(self):
        result = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD) or name not in self.arguments:
                break
            value = self.arguments[name]
            if parameter.kind is Parameter.VAR_POSITIONAL:
                result.extend(value)
            else:
                result.append(value)
        return tuple(result)

    @property  # at 2859
    def kwargs(self):
        result = {}
        by_name = False
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD) or name not in self.arguments:
                by_name = True
            if not by_name or name not in self.arguments or parameter.kind is Parameter.VAR_POSITIONAL:
                continue
            if parameter.kind is Parameter.VAR_KEYWORD:
                result.update(self.arguments[name])
            else:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):  # at 2889
        arguments = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif parameter.default is not _empty:
                arguments[name] = parameter.default
            elif parameter.kind is Parameter.VAR_POSITIONAL:
                arguments[name] = ()
            elif parameter.kind is Parameter.VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        return f'<{type(self).__name__} ({", ".join(f"{name}={value!r}" for name, value in self.arguments.items())})>'


class Signature:
    """The parameters of a function in order, and what it says that it returns."""

    __slots__ = ('_return_annotation', '_parameters')
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):  # at 2969
        ordered = {}
        kind, has_default = Parameter.POSITIONAL_ONLY, False
        for parameter in parameters or ():
            if parameter.kind < kind:
                raise ValueError(f'wrong parameter order: {kind.description} parameter before {parameter.kind.description} parameter')
            kind = parameter.kind
            if kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
                if parameter.default is _empty and has_default:
                    raise ValueError('non-default argument follows default argument')
                has_default = has_default or parameter.default is not _empty
            if parameter.name in ordered:
                raise ValueError(f'duplicate parameter name: {parameter.name!r}')
            ordered[parameter.name] = parameter
        self._parameters = types.MappingProxyType(ordered)
        self._return_annotation = return_annotation

    @classmethod  # at 3023
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return signature(obj, follow_wrapped=follow_wrapped, eval_str=eval_str)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=_void, return_annotation=_void):  # at 3039
        return type(self)(self._parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void else return_annotation)

    def bind(self, /, *args, **kwargs):  # at 3206
        # at 3211: return «self._bind(args, kwargs)»
        return self._bind(args, kwargs, partial=False)

    def bind_partial(self, /, *args, **kwargs):  # at 3213
        return self._bind(args, kwargs, partial=True)  # at 3218

    def _bind(self, args, kwargs, partial):  # at 3075
        arguments = {}
        kwargs = dict(kwargs)
        rest = list(args)
        var_keyword = None
        for name, parameter in self._parameters.items():
            if parameter.kind is Parameter.VAR_POSITIONAL:
                if rest:
                    arguments[name] = tuple(rest)
                    rest = []
            elif parameter.kind is Parameter.VAR_KEYWORD:
                var_keyword = name
            elif rest and parameter.kind is not Parameter.KEYWORD_ONLY:
                if name in kwargs and parameter.kind is not Parameter.POSITIONAL_ONLY:
                    # at 3150: raise TypeError(
                    raise TypeError(f'multiple values for argument {name!r}')
                arguments[name] = rest.pop(0)
            elif rest and not any(one.kind is Parameter.VAR_POSITIONAL for one in self._parameters.values()):
                # at 3132: raise TypeError('too many positional arguments') from None
                raise TypeError('too many positional arguments')
            elif name in kwargs and parameter.kind is Parameter.POSITIONAL_ONLY and parameter.default is _empty:
                # at 3189: raise TypeError('{arg!r} parameter is positional only, '
                raise TypeError(f'{name!r} parameter is positional only, but was passed as a keyword')
            elif name in kwargs and parameter.kind is not Parameter.POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                # at 3126: raise TypeError(msg) from None
                raise TypeError(f'missing a required argument: {name!r}')
        if rest:
            # at 3132: raise TypeError('too many positional arguments') from None
            raise TypeError('too many positional arguments')
        if kwargs and var_keyword is None:
            # at 3200: raise TypeError(
            raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        if kwargs:
            arguments[var_keyword] = kwargs
        return BoundArguments(self, arguments)

    def __str__(self):  # at 3231
        texts = []
        slash = star = False
        for parameter in self._parameters.values():
            if slash and parameter.kind is not Parameter.POSITIONAL_ONLY:
                texts.append('/')
            slash = parameter.kind is Parameter.POSITIONAL_ONLY
            if parameter.kind is Parameter.KEYWORD_ONLY and not star:
                texts.append('*')
            star = star or parameter.kind in (Parameter.VAR_POSITIONAL, Parameter.KEYWORD_ONLY)
            texts.append(str(parameter))
        if slash:
            texts.append('/')
        returned = '' if self._return_annotation is _empty else f' -> {formatannotation(self._return_annotation)}'
        return f'({", ".join(texts)}){returned}'

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'

    def _key(self):
        by_name = {name: one for name, one in self._parameters.items() if one.kind is Parameter.KEYWORD_ONLY}
        return [one for one in self._parameters.values() if one.name not in by_name], by_name, self._return_annotation

    def __hash__(self):  # at 3063
        ordered, by_name, returned = self._key()
        return hash((tuple(ordered), frozenset(by_name.values()), returned))

    def __eq__(self, other):  # at 3068
        if self is other:
            return True
        return self._key() == other._key() if isinstance(other, Signature) else NotImplemented


def _function_signature(function):
    code, names = function.__code__, _inspect.parameter_names(function)
    annotations = function.__annotations__
    positional = code.co_argcount
    required = positional - len(function.__defaults__ or ())
    parameters, variadic = [], names[positional + code.co_kwonlyargcount:]

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    for place, name in enumerate(names[:positional]):
        kind = Parameter.POSITIONAL_ONLY if place < code.co_posonlyargcount else Parameter.POSITIONAL_OR_KEYWORD
        add(name, kind, function.__defaults__[place - required] if place >= required else _empty)
    if code.co_flags & CO_VARARGS:
        add(variadic.pop(0), Parameter.VAR_POSITIONAL)
    for name in names[positional:positional + code.co_kwonlyargcount]:
        add(name, Parameter.KEYWORD_ONLY, (function.__kwdefaults__ or {}).get(name, _empty))
    if variadic:
        add(variadic[0], Parameter.VAR_KEYWORD)
    return Signature(parameters, return_annotation=annotations.get('return', _empty))


def _without_first(found):
    parameters = list(found.parameters.values())
    if not parameters or parameters[0].kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD):
        raise ValueError('invalid method signature')
    if parameters[0].kind is not Parameter.VAR_POSITIONAL:
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def _partial_signature(obj, follow_wrapped):
    """Without the arguments that are there already; one given by name makes those behind it keyword-only."""
    found = signature(obj.func, follow_wrapped=follow_wrapped)
    given, parameters, by_name = len(obj.args), [], False
    for parameter in found.parameters.values():
        if given and parameter.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
            given -= 1
            continue
        if parameter.name in obj.keywords and parameter.kind in (Parameter.POSITIONAL_OR_KEYWORD, Parameter.KEYWORD_ONLY):
            by_name = by_name or parameter.kind is Parameter.POSITIONAL_OR_KEYWORD
            parameter = parameter.replace(default=obj.keywords[parameter.name])
        if by_name and parameter.kind is Parameter.VAR_POSITIONAL:
            continue
        if by_name and parameter.kind is Parameter.POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=Parameter.KEYWORD_ONLY)
        parameters.append(parameter)
    return found.replace(parameters=parameters)


def _class_signature(cls, follow_wrapped):
    for owner, name in ((type(cls), '__call__'), (cls, '__new__'), (cls, '__init__')):
        method = getattr(owner, name, None)
        if isinstance(method, types.FunctionType):
            return _without_first(signature(method, follow_wrapped=follow_wrapped))
    if type not in cls.__mro__ and cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
        return Signature() if cls is not object else signature(object.__init__)
    raise ValueError(f'no signature found for builtin type {cls!r}')


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):  # at 3277
    """The parameters of anything that can be called."""
    # at 3279: return «Signature.from_callable(obj, follow_wrapped=follow_wrapped,»
    return _signature_of(obj, follow_wrapped, eval_str)


def _signature_of(obj, follow_wrapped, eval_str):  # at 3024 as Signature.from_callable
    # at 3027: return «_signature_from_callable(obj, sigcls=cls,»
    return _signature_from_callable(obj, follow_wrapped, eval_str)


def _signature_from_callable(obj, follow_wrapped, eval_str):  # at 2431
    if not callable(obj):
        # at 2447: raise TypeError('{!r} is not a callable object'.format(obj))
        raise TypeError(f'{obj!r} is not a callable object')
    if eval_str:
        raise NotImplementedError('coil cannot evaluate annotations that are text')
    if isinstance(obj, types.MethodType):
        return _without_first(signature(obj.__func__, follow_wrapped=follow_wrapped))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda one: hasattr(one, '__signature__') or isinstance(one, types.MethodType))
        if isinstance(obj, types.MethodType):
            return signature(obj)
    given = getattr(obj, '__signature__', None)
    if given is not None:
        return given
    if isinstance(obj, types.FunctionType):
        return _function_signature(obj)
    if isinstance(obj, functools.partial):
        return _partial_signature(obj, follow_wrapped)
    if isinstance(obj, type):
        return _class_signature(obj, follow_wrapped)
    call = getattr(type(obj), '__call__', None)
    if isinstance(call, types.FunctionType):
        return _without_first(signature(call, follow_wrapped=follow_wrapped))
    text = _inspect.signature_text(obj)
    if text is not None:
        return _native_signature(text, isbuiltin(obj) and text.split(',')[0].strip() == 'self')
    raise ValueError(f'no signature found for builtin {obj!r}')


_literals = {'None': None, 'True': True, 'False': False, '()': ()}


def _native_signature(text, is_bound):
    """Of a native function: "self, item, *, timeout=None"."""
    parameters, kind = [], Parameter.POSITIONAL_OR_KEYWORD
    for part in filter(None, map(str.strip, text.split(','))):
        name, _, default = part.partition('=')
        if default in _literals:
            default = _literals[default]
        elif default:
            default = default[1:-1] if default[0] in '"\'' else int(default)
        else:
            default = _empty
        if part == '/':
            parameters = [parameter.replace(kind=Parameter.POSITIONAL_ONLY) for parameter in parameters]
        elif part == '*':
            kind = Parameter.KEYWORD_ONLY
        elif part.startswith('**'):
            parameters.append(Parameter(name[2:], Parameter.VAR_KEYWORD))
        elif part.startswith('*'):
            parameters.append(Parameter(name[1:], Parameter.VAR_POSITIONAL))
            kind = Parameter.KEYWORD_ONLY
        else:
            parameters.append(Parameter(name, kind, default=default))
    return Signature(parameters[1:] if is_bound else parameters)
