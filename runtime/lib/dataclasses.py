"""Classes made of annotated fields: dataclass, field, fields, asdict, astuple, replace, make_dataclass."""

# stands for dataclasses.py

import _thread
import copy
import types

import _traceback
from _annotations import formatannotation

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING',
           'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _Kind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _Kind('_FIELD')
_FIELD_CLASSVAR = _Kind('_FIELD_CLASSVAR')
_FIELD_INITVAR = _Kind('_FIELD_INITVAR')

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT = '__post_init__'


def _recursive_repr(user_function):
    """Shows `...` for an object inside itself."""
    running = set()

    def wrapper(self):  # at 234
        key = id(self), _thread.get_ident()
        if key in running:
            return '...'
        running.add(key)
        try:
            result = user_function(self)  # at 240
        finally:
            running.discard(key)
        return result

    wrapper.__name__ = '__repr__'
    return wrapper


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):  # at 252
        if isinstance(self.type, type):
            name = self.type.__name__
        else:
            name = repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):  # at 260
        return InitVar(type)  # at 261


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata',
                 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):  # at 287
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = types.MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    @_recursive_repr
    def __repr__(self):  # at 304
        # at 305: return ('Field('
        return ('Field('
                f'name={self.name!r},'
                f'type={self.type!r},'
                f'default={self.default!r},'
                f'default_factory={self.default_factory!r},'
                f'init={self.init!r},'
                f'repr={self.repr!r},'
                f'hash={self.hash!r},'
                f'compare={self.compare!r},'
                f'metadata={self.metadata!r},'
                f'kw_only={self.kw_only!r},'
                f'_field_type={self._field_type}'
                ')')

    def __set_name__(self, owner, name):  # at 327
        set_name = getattr(type(self.default), '__set_name__', None)
        if set_name:
            set_name(self.default, owner, name)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return ('_DataclassParams('
                f'init={self.init!r},repr={self.repr!r},eq={self.eq!r},order={self.order!r},'
                f'unsafe_hash={self.unsafe_hash!r},frozen={self.frozen!r})')


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,  # at 368
          metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')  # at 387
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# ---- what the annotations say

def _annotation_names(annotation, name):
    """Whether the annotation is, or as text names, typing.ClassVar or dataclasses.InitVar."""
    if isinstance(annotation, str):
        text = annotation.split('[')[0].strip()
        return text == name or text.endswith('.' + name)
    return False


def _is_classvar(annotation):  # at 646
    if _annotation_names(annotation, 'ClassVar'):
        return True
    origin = getattr(annotation, '__origin__', annotation)
    return getattr(origin, '_name', None) == 'ClassVar' and type(origin).__module__ == 'typing'


def _is_initvar(annotation):  # at 654
    return annotation is InitVar or type(annotation) is InitVar or _annotation_names(annotation, 'InitVar')


def _is_kw_only(annotation):  # at 660
    return annotation is KW_ONLY or _annotation_names(annotation, 'KW_ONLY')


def _make_field(cls, name, annotation, kw_only):  # at 722 as _get_field
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING  # a slot of the class is no default
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _FIELD
    if _is_classvar(annotation):
        made._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation):
        made._field_type = _FIELD_INITVAR
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        # at 790: raise TypeError(f'field {f.name} cannot have a '
        raise TypeError(f'field {made.name} cannot have a default factory')
    if made._field_type in (_FIELD, _FIELD_INITVAR):
        if made.kw_only is MISSING:
            made.kw_only = kw_only
    elif made.kw_only is not MISSING:
        # at 808: raise TypeError(f'field {f.name} is a ClassVar but specifies '
        raise TypeError(f'field {made.name} is a ClassVar but specifies kw_only')
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        # at 815: raise ValueError(f'mutable default {type(f.default)} for field '
        raise ValueError(f'mutable default {type(made.default)} for field {made.name} is not allowed: '
                         'use default_factory')
    return made


def _own_fields(cls, kw_only):  # at 885 as _process_class
    annotations = cls.__dict__.get('__annotations__', {})
    found = []
    seen_kw_only = False
    for name, annotation in annotations.items():
        if _is_kw_only(annotation):
            if seen_kw_only:
                # at 952: raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY '
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen_kw_only = True
            kw_only = True
            continue
        # at 958: cls_fields.append(«_get_field(cls, name, type, kw_only)»)
        found.append(_make_field(cls, name, annotation, kw_only))
    for made in found:
        if isinstance(getattr(cls, made.name, None), Field):
            if made.default is MISSING:
                delattr(cls, made.name)
            else:
                setattr(cls, made.name, made.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            # at 982: raise TypeError(f'{name!r} is a field but has no type annotation')
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return found


# ---- the methods

def _names(items):
    """'a'; 'a' and 'b'; 'a', 'b', and 'c'."""
    quoted = [repr(item) for item in items]
    if len(quoted) == 1:
        return quoted[0]
    if len(quoted) == 2:
        return f'{quoted[0]} and {quoted[1]}'
    return ', '.join(quoted[:-1]) + f', and {quoted[-1]}'


def _missing_arguments(function, missing, kind):
    noun = 'argument' if len(missing) == 1 else 'arguments'
    return TypeError(f'{function}() missing {len(missing)} required {kind} {noun}: {_names(missing)}')


def _too_many(function, positional, given, given_keyword_only):  # at none
    required = sum(1 for f in positional if f.default is MISSING and f.default_factory is MISSING) + 1
    accepted = len(positional) + 1
    if required != accepted:
        takes = f'takes from {required} to {accepted} positional arguments'
    else:
        takes = f'takes {accepted} positional argument{"" if accepted == 1 else "s"}'
    if given_keyword_only:
        one, several = 'argument', 'arguments'
        were = (f'{given} positional {one if given == 1 else several} '
                f'(and {given_keyword_only} keyword-only {one if given_keyword_only == 1 else several}) were given')
    else:
        were = f'{given} {"was" if given == 1 else "were"} given'
    return TypeError(f'{function}() {takes} but {were}')


def _make_init(cls, all_fields, frozen, has_post_init):  # at 528 as _init_fn
    taken = [f for f in all_fields if f._field_type in (_FIELD, _FIELD_INITVAR)]
    positional = [f for f in taken if f.init and not f.kw_only]
    keyword_only = [f for f in taken if f.init and f.kw_only]
    seen_default = False
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            # at 545: raise TypeError(f'non-default argument {f.name!r} '
            raise TypeError(f'non-default argument {f.name!r} follows default argument')
    order = [f.name for f in positional]
    accepted = {f.name for f in taken if f.init}
    count = len(order)
    function = f'{cls.__qualname__}.__init__'
    initvars = [f.name for f in taken if f._field_type is _FIELD_INITVAR]

    def bind(args, kwargs):  # at none
        values = {}
        for name, value in zip(order, args):
            values[name] = value
        for name, value in kwargs.items():
            if name not in accepted:
                raise TypeError(f'{function}() got an unexpected keyword argument {name!r}')
            if name in values:
                raise TypeError(f'{function}() got multiple values for argument {name!r}')
            values[name] = value
        if len(args) > count:
            given_keyword_only = sum(1 for f in keyword_only if f.name in kwargs)
            raise _too_many(function, positional, len(args) + 1, given_keyword_only)
        missing = [f.name for f in positional
                   if f.name not in values and f.default is MISSING and f.default_factory is MISSING]
        if missing:
            raise _missing_arguments(function, missing, 'positional')
        missing = [f.name for f in keyword_only
                   if f.name not in values and f.default is MISSING and f.default_factory is MISSING]
        if missing:
            raise _missing_arguments(function, missing, 'keyword-only')
        return values

    store = object.__setattr__ if frozen else setattr
    simple = not initvars and not has_post_init and all(
        f.init and f.default is MISSING and f.default_factory is MISSING for f in taken)

    def __init__(self, *args, **kwargs):  # at <string> 2
        if simple and not kwargs and len(args) == count:
            for name, value in zip(order, args):
                store(self, name, value)
            return
        values = bind(args, kwargs)  # at none
        line = 2
        try:
            for f in taken:
                name = f.name
                # Each field has its line in the function that CPython makes.
                if f._field_type is _FIELD and (f.init or f.default_factory is not MISSING):
                    line += 1
                if name in values:
                    value = values[name]
                elif f.default_factory is not MISSING:
                    # at 3: field
                    value = f.default_factory()
                elif f.default is not MISSING:
                    if not f.init and f._field_type is _FIELD:
                        continue  # the class attribute serves
                    value = f.default
                else:
                    continue
                if f._field_type is _FIELD_INITVAR:
                    values[name] = value
                else:
                    # at 3: field
                    store(self, name, value)
            if has_post_init:
                line += 1
                # at 3: post_init
                self.__post_init__(*[values[name] for name in initvars])
        except BaseException as error:
            _traceback.set_line(error, line)
            raise

    __init__.__annotations__ = {f.name: f.type for f in taken if f.init}
    __init__.__annotations__['return'] = None
    return __init__


def _make_repr(shown):
    names = [f.name for f in shown]

    def user_function(self):  # at <string> 2 as __repr__
        text = ''
        for name in names:
            # at 3: repr
            text += f'{", " if text else ""}{name}={getattr(self, name)!r}'
        return f'{self.__class__.__qualname__}({text})'

    return _recursive_repr(user_function)


def _make_eq(compared):
    names = [f.name for f in compared]

    def __eq__(self, other):  # at <string> 2
        if other.__class__ is self.__class__:
            # at 4: eq
            return tuple([getattr(self, name) for name in names]) == tuple([getattr(other, name) for name in names])
        return NotImplemented

    return __eq__


def _make_order(compared):
    names = [f.name for f in compared]

    def key(instance):  # at none
        return tuple([getattr(instance, name) for name in names])

    def __lt__(self, other):  # at <string> 2
        if other.__class__ is self.__class__:
            # at 4: order
            return key(self) < key(other)
        return NotImplemented

    def __le__(self, other):  # at <string> 2
        if other.__class__ is self.__class__:
            # at 4: order
            return key(self) <= key(other)
        return NotImplemented

    def __gt__(self, other):  # at <string> 2
        if other.__class__ is self.__class__:
            # at 4: order
            return key(self) > key(other)
        return NotImplemented

    def __ge__(self, other):  # at <string> 2
        if other.__class__ is self.__class__:
            # at 4: order
            return key(self) >= key(other)
        return NotImplemented

    return [__lt__, __le__, __gt__, __ge__]


def _make_hash(hashed):
    names = [f.name for f in hashed]

    def __hash__(self):  # at <string> 2
        # at 3: hash
        return hash(tuple([getattr(self, name) for name in names]))

    return __hash__


def _make_frozen(cls, names):
    def __setattr__(self, name, value):  # at <string> 2
        if type(self) is cls or name in names:
            # at 4: raise
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        # at 5: super
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):  # at <string> 2
        if type(self) is cls or name in names:
            # at 4: raise
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        # at 5: super
        super(cls, self).__delattr__(name)

    return [__setattr__, __delattr__]


def _add(cls, function, name=None):
    """Gives the class a method that it doesn't define itself; tells whether it had one."""
    name = name or function.__name__
    if name in cls.__dict__:
        return True
    function.__qualname__ = f'{cls.__qualname__}.{name}'
    setattr(cls, name, function)
    return False


def _hash_action(cls, unsafe_hash, eq, frozen, all_fields):  # at none
    own = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (own is MISSING or (own is None and '__eq__' in cls.__dict__))
    hashed = [f for f in all_fields if f._field_type is _FIELD and (f.compare if f.hash is None else f.hash)]
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        function = _make_hash(hashed)
    elif not eq or has_explicit_hash:
        return
    elif frozen:
        function = _make_hash(hashed)
    else:
        cls.__hash__ = None
        return
    function.__qualname__ = f'{cls.__qualname__}.__hash__'
    cls.__hash__ = function


def _collect(cls, kw_only):  # at none
    """All fields by name, those of the bases first; and what the bases say about being frozen."""
    collected = {}
    any_frozen_base = False
    has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = base.__dict__.get(_FIELDS)
        if base_fields is None:
            continue
        has_dataclass_bases = True
        for f in base_fields.values():
            collected[f.name] = f
        if getattr(base, _PARAMS).frozen:
            any_frozen_base = True
    for f in _own_fields(cls, kw_only):
        collected[f.name] = f
    return collected, has_dataclass_bases, any_frozen_base


def _with_slots(cls, frozen, weakref_slot, collected):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    names = tuple(f.name for f in collected.values() if f._field_type is _FIELD)
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get('__slots__', ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    slots = tuple(name for name in names if name not in inherited)
    if weakref_slot and '__weakref__' not in inherited:
        slots += ('__weakref__',)
    namespace['__slots__'] = slots
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        made.__qualname__ = qualname
    return made


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):  # at 885 as _process_class
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    collected, has_dataclass_bases, any_frozen_base = _collect(cls, kw_only)  # at none
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            # at 988: raise TypeError('cannot inherit non-frozen dataclass from a '
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not any_frozen_base and frozen:
            # at 993: raise TypeError('cannot inherit frozen dataclass from a '
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, collected)
    if order and not eq:
        # at 1012: raise ValueError('eq must be true if order is true')
        raise ValueError('eq must be true if order is true')
    all_fields = list(collected.values())
    real = [f for f in all_fields if f._field_type is _FIELD]
    compared = [f for f in real if f.compare]
    if init:
        # at 1027: «_init_fn(all_init_fields,»
        _add(cls, _make_init(cls, all_fields, frozen, hasattr(cls, _POST_INIT)))
    if repr:
        _add(cls, _make_repr([f for f in real if f.repr]))
    # at 1078: .
    _hash_action(cls, unsafe_hash, eq, frozen, all_fields)
    if eq:
        _add(cls, _make_eq(compared))
    if order:
        for function in _make_order(compared):
            if _add(cls, function):
                # at 1073: raise TypeError(f'Cannot overwrite attribute {name} '
                raise TypeError(f'Cannot overwrite attribute {function.__name__} in class {cls.__name__}. '
                                'Consider using functools.total_ordering')
    if frozen:
        for function in _make_frozen(cls, frozenset(f.name for f in real)):
            if _add(cls, function):
                # at 1080: raise TypeError(f'Cannot overwrite attribute {fn.__name__} '
                raise TypeError(f'Cannot overwrite attribute {function.__name__} in class {cls.__name__}')
    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _signature_text(all_fields)
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in all_fields
                                   if f._field_type in (_FIELD, _FIELD_INITVAR) and f.init and not f.kw_only)
    if weakref_slot and not slots:
        # at 1105: raise TypeError('weakref_slot is True but slots is False')
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _with_slots(cls, frozen, weakref_slot, collected)
    return cls


def _signature_text(all_fields):
    parts = []
    taken = [f for f in all_fields if f._field_type in (_FIELD, _FIELD_INITVAR) and f.init]
    keyword_only = [f for f in taken if f.kw_only]
    for f in [f for f in taken if not f.kw_only] + (['*'] if keyword_only else []) + keyword_only:
        if f == '*':
            parts.append('*')
            continue
        text = f'{f.name}: {formatannotation(f.type)}'
        if f.default is not MISSING:
            text += f' = {f.default!r}'
        elif f.default_factory is not MISSING:
            text += ' = <factory>'
        parts.append(text)
    return '(' + ', '.join(parts) + ')'


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,  # at 1192
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):  # at 1209
        # at 1210: return «_process_class(cls, init, repr, eq, order, unsafe_hash,»
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    if cls is None:
        return wrap
    return wrap(cls)  # at 1220


# ---- functions on dataclasses

def fields(class_or_instance):  # at 1223
    try:
        # at 1232: fields = «getattr(class_or_instance, _FIELDS)»
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance')  # at 1234
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def _convert(obj, of_instance):
    """Containers and dataclasses within, converted; everything else copied deeply."""
    if _is_instance(obj):
        return of_instance(obj)
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_convert(item, of_instance) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_convert(item, of_instance) for item in obj])
    if isinstance(obj, dict):
        return type(obj)([(_convert(key, of_instance), _convert(value, of_instance)) for key, value in obj.items()])
    return copy.deepcopy(obj)


def asdict(obj, *, dict_factory=dict):  # at 1253
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")  # at 1273

    def convert(instance):
        return dict_factory([(f.name, _convert(getattr(instance, f.name), convert)) for f in fields(instance)])

    return convert(obj)


def astuple(obj, *, tuple_factory=tuple):  # at 1318
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")  # at 1338

    def convert(instance):
        return tuple_factory([_convert(getattr(instance, f.name), convert) for f in fields(instance)])

    return convert(obj)


def replace(obj, /, **changes):  # at 1443
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")  # at 1462
    for f in getattr(obj, _FIELDS).values():  # at 1467
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                # at 1475: raise ValueError(f'field {f.name} is declared with '
                raise ValueError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                # at 1482: raise ValueError(f"InitVar {f.name!r} "
                raise ValueError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)  # at 1491


_keywords = frozenset(("False None True and as assert async await break class continue def del elif else except finally for from global if "
                       "import in is lambda nonlocal not or pass raise return try while with yield").split())


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,  # at 1369
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    body = dict(namespace or {})
    annotations = {}
    for item in fields:  # at 1404
        if isinstance(item, str):
            name, annotation = item, 'typing.Any'
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, body[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')  # at 1414
        if not isinstance(name, str) or not name.isidentifier():  # at 1416
            raise TypeError(f'Field names must be valid identifiers: {name!r}')  # at 1417
        if name in _keywords:  # at 1418
            raise TypeError(f'Field names must not be keywords: {name!r}')  # at 1419
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')  # at 1421
        annotations[name] = annotation
    body['__annotations__'] = annotations
    made = types.new_class(cls_name, bases, {}, lambda ns: ns.update(body))
    return dataclass(made, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
