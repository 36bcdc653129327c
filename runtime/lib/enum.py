"""Enumerations: Enum, IntEnum, StrEnum, Flag, IntFlag, auto, unique."""

# stands for enum.py

__all__ = ['EnumMeta', 'EnumType', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique',
           'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
           'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE']

_builtin_property = property


class auto:
    """Stands for a value that the class chooses: see _generate_next_value_."""

    def __init__(self, value=None):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class member:
    """Makes a member of what would be a method or another descriptor."""

    def __init__(self, value):
        self.value = value


class nonmember:
    """Keeps a plain value from becoming a member."""

    def __init__(self, value):
        self.value = value


class property(_builtin_property):
    """A property of members; for an enumeration it works like any other."""


def _is_dunder(name):  # at 47
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):  # at 58
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(class_name, name):
    return name.startswith(f'_{class_name}__') and not name.endswith('__')


def _is_descriptor(value):
    kind = type(value)
    return hasattr(kind, '__get__') or hasattr(kind, '__set__') or hasattr(kind, '__delete__')


class _Body(dict):
    """The namespace of a class body: keeps the names that are to become members, in order."""

    def __init__(self, class_name):
        super().__init__()
        self.class_name = class_name
        self.member_names = {}
        self.last_values = []
        self.ignored = []
        self.generate = None

    def __setitem__(self, name, value):
        if name == '_ignore_':
            self.ignored = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
        elif name == '_generate_next_value_':
            self.generate = value.__func__ if isinstance(value, staticmethod) else value
        elif _is_sunder(name) and name not in ('_missing_', '_order_', '_name_', '_value_', '_numeric_repr_'):
            raise ValueError(f'_sunder_ names, such as {name!r}, are reserved for future Enum use')
        elif isinstance(value, nonmember):
            value = value.value
        elif name in self.member_names:
            raise TypeError(f'{name!r} already defined as {self[name]!r}')
        elif self.makes_member(name, value):
            value = self.resolve(name, value.value if isinstance(value, member) else value)
            self.member_names[name] = value
            self.last_values.append(value)
        super().__setitem__(name, value)

    def makes_member(self, name, value):
        if isinstance(value, member):
            return True
        return not (name in self.ignored or _is_dunder(name) or _is_sunder(name)
                    or _is_private(self.class_name, name) or _is_descriptor(value))

    def resolve(self, name, value):
        """Gives each auto its value, alone or inside a tuple."""
        if isinstance(value, auto):
            if value.value is None:
                value.value = self.generate(name, 1, len(self.member_names), self.last_values[:])
            return value.value
        if isinstance(value, tuple) and any(isinstance(part, auto) for part in value):
            return tuple(self.resolve(name, part) for part in value)
        return value


def _next_value(name, start, count, last_values):
    if not last_values:
        return start
    try:
        return sorted(last_values)[-1] + 1
    except TypeError:
        raise TypeError('unable to sort non-numeric values') from None


def _data_type(bases):
    """The type that holds a member's value when an enumeration is mixed with one, such as int."""
    for base in bases:
        for candidate in base.__mro__:
            if candidate is object or isinstance(candidate, EnumType):
                continue
            if '__new__' in candidate.__dict__:
                return candidate
    return object


class EnumType(type):
    """The type of enumerations."""

    @classmethod  # at 473
    def __prepare__(metacls, name, bases, **options):
        # at 476: metacls._check_for_existing_members_(cls, bases)
        metacls._check_for_existing_members_(name, bases)
        body = _Body(name)
        for base in bases:
            generate = getattr(base, '_generate_next_value_', None)
            if generate is not None:
                body.generate = generate
                break
        else:
            body.generate = _next_value
        return body

    @staticmethod  # at 934
    def _check_for_existing_members_(name, bases):
        for base in bases:
            if isinstance(base, EnumType) and base._member_names_:
                # at 940: raise TypeError(
                raise TypeError(f'<enum {name!r}> cannot extend {base!r}')

    def __new__(metacls, name, bases, body, *, boundary=None, **options):  # at 488
        members = dict(body.member_names)
        namespace = {key: value for key, value in body.items() if key not in members and key not in body.ignored}
        if body.generate is not None:
            namespace['_generate_next_value_'] = staticmethod(body.generate)
        own_new = namespace.pop('__new__', None)
        cls = super().__new__(metacls, name, bases, namespace, **options)
        cls._member_names_ = []
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        cls._unhashable_values_ = []
        cls._flag_mask_ = 0
        cls._boundary_ = boundary or getattr(cls, '_boundary_', None)
        cls._member_type_ = data_type = _data_type(bases)
        # What the mixed-in type prints must not hide how enumerations print.
        base = next((base for base in bases if isinstance(base, EnumType)), None)
        for method in ('__repr__', '__str__', '__format__'):
            if base is not None and method not in namespace and data_type is not object and getattr(cls, method) is getattr(data_type, method):
                type.__setattr__(cls, method, getattr(base, method))
        if own_new is not None:
            cls._new_member_ = staticmethod(own_new)
        for key, value in members.items():
            # at 560: raise exc
            cls._add_member(key, value, data_type)
        return cls

    def __init__(cls, name, bases, body, *, boundary=None, **options):
        super().__init__(name, bases, body)

    def _add_member(cls, name, value, data_type):  # at 235 as _proto_member.__set_name__
        arguments = value if isinstance(value, tuple) else (value,)
        if data_type is tuple:
            arguments = (arguments,)
        new = getattr(cls, '_new_member_', None)
        if new is not None:
            # at 259: enum_member = «enum_class._new_member_(enum_class, *args)»
            instance = new(cls, *arguments)
        elif data_type is object:
            instance = object.__new__(cls)
        else:
            # at 259: enum_member = «enum_class._new_member_(enum_class, *args)»
            instance = data_type.__new__(cls, *arguments)
        if '_value_' not in instance.__dict__:
            instance._value_ = value if data_type is object else data_type(*arguments)
        value = instance._value_
        instance._name_ = name
        instance.__objclass__ = cls
        # at 273: enum_member.__init__(*args)
        instance.__init__(*arguments)
        known = cls._find(value)
        if known is None:
            instance._sort_order_ = len(cls._member_names_)
            is_flag = Flag is not None and issubclass(cls, Flag)
            if is_flag:
                cls._flag_mask_ |= value
            # Flags that stand for several bits, or none, are names for combinations.
            if not is_flag or value.bit_count() == 1:
                cls._member_names_.append(name)
            try:
                cls._value2member_map_[value] = instance
            except TypeError:
                cls._unhashable_values_.append(instance)
        else:
            instance = known
        cls._member_map_[name] = instance
        type.__setattr__(cls, name, instance)

    def _find(cls, value):  # at none
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for instance in cls._unhashable_values_:
                if instance._value_ == value:
                    return instance
            return None

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):  # at 691
        if names is not None:
            return cls._create(value, names, start, type)
        if isinstance(value, cls):
            return value
        found = cls._find(value)
        if found is not None:
            return found
        # at 717: return «cls.__new__(cls, value)»
        return cls._missing_member(value)

    def _missing_member(cls, value):  # at 1096 as Enum.__new__
        error = found = None
        try:
            # at 1118: result = «cls._missing_(value)»
            found = cls._missing_(value)
        except Exception as raised:
            error = raised
        try:
            if isinstance(found, cls) or cls._boundary_ is EJECT and isinstance(found, int):
                return found
            invalid = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
            if found is None and error is None:
                # at 1133: raise ve_exc
                raise invalid
            if error is None:
                error = TypeError(f'error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member')
            if not isinstance(error, ValueError):
                error.__context__ = invalid
            # at 1141: raise exc
            raise error
        finally:
            error = invalid = None

    def _create(cls, name, names, start, mixin):
        bases = (cls,) if mixin is None else (mixin, cls)
        body = type(cls).__prepare__(name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, dict):
            names = list(names.items())
        for number, item in enumerate(names, start):
            key, value = item if isinstance(item, tuple) else (item, number)
            body[key] = value
        return type(cls)(name, bases, body)

    def __contains__(cls, value):  # at 729
        if not isinstance(value, Enum):
            # at 745: raise TypeError(
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (type(value).__qualname__, cls.__class__.__qualname__))
        return isinstance(value, cls) and value._name_ in cls._member_map_

    def __getitem__(cls, name):  # at 791
        return cls._member_map_[name]  # at 795

    def __getattr__(cls, name):  # at 775
        raise AttributeError(name) from None  # at 789

    def __setattr__(cls, name, value):  # at 831
        if name in cls.__dict__.get('_member_map_', {}):
            # at 841: raise AttributeError('cannot reassign member %r' % (name, ))
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)  # at 842

    def __delattr__(cls, name):  # at 750
        if name in cls.__dict__.get('_member_map_', {}):
            # at 754: raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
            raise AttributeError(f'{cls.__name__!r} cannot delete member {name!r}.')
        super().__delattr__(name)

    def __iter__(cls):  # at 797
        return (cls._member_map_[name] for name in cls._member_names_)  # at 801

    def __reversed__(cls):  # at 825
        return (cls._member_map_[name] for name in reversed(cls._member_names_))  # at 829

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return f'<{kind} {cls.__name__!r}>'

    @_builtin_property
    def __members__(cls):
        return dict(cls._member_map_)


EnumMeta = EnumType
Flag = EJECT = None


class Enum(metaclass=EnumType):
    """The base of enumerations."""

    _generate_next_value_ = staticmethod(_next_value)

    @classmethod
    def _missing_(cls, value):
        return None

    @_builtin_property
    def name(self):
        return self._name_

    @_builtin_property
    def value(self):
        return self._value_

    def __init__(self, *arguments):
        pass

    def __repr__(self):
        return f'<{type(self).__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        return f'{type(self).__name__}.{self._name_}'

    def __format__(self, specification):  # at 1226
        return str.__format__(str(self), specification)

    def __hash__(self):  # at 1229
        return hash(self._name_)  # at 1230

    def __dir__(self):
        return ['__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value']

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    """An enumeration whose members print and format as their values do."""


class IntEnum(int, ReprEnum):
    __repr__ = Enum.__repr__

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, specification):
        return int.__format__(self, specification)


class StrEnum(str, ReprEnum):
    __repr__ = Enum.__repr__

    @staticmethod  # at 1292
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()  # at 1296

    def __str__(self):
        return str.__str__(self)

    def __format__(self, specification):
        return str.__format__(self, specification)


class FlagBoundary(StrEnum):
    """What becomes of bits that no flag has: an error, dropped, the value as a plain int, kept."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits_text(number, width):
    """Two's complement: the sign's bit apart from the others, as `0b0 101` or `0b1 010`."""
    sign = '1' if number < 0 else '0'
    digits = f'{number & ((1 << number.bit_length()) - 1):b}' if number.bit_length() else ''
    return f'0b{sign} {digits.rjust(number.bit_length(), "0").rjust(width, sign)}'


class Flag(Enum, boundary=CONFORM):
    """Members that combine with |, & and ^."""

    _numeric_repr_ = repr

    @staticmethod  # at 1341
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        return 1 << max(last_values).bit_length()

    @classmethod  # at 1379
    def _missing_(cls, value):
        if not isinstance(value, int):
            # at 1387: raise ValueError(
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        mask = cls._flag_mask_
        every_bit = (1 << mask.bit_length()) - 1
        if not ~every_bit <= value <= every_bit or value & (every_bit ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                # at 1403: raise ValueError(
                raise ValueError(f'{cls!r} invalid value {value}\n    given {_bits_text(value, width)}\n'
                                 f'  allowed {_bits_text(mask, width)}')
            if cls._boundary_ is EJECT:
                return value
            if cls._boundary_ is CONFORM:
                value &= mask
            elif value < 0:
                value += max(every_bit + 1, 1 << value.bit_length())
        if value < 0:
            value += every_bit + 1
        found = cls._find(value)
        return found if found is not None else cls._combination(value)

    @classmethod
    def _combination(cls, value):
        """The member for bits that no name stands for; bits that no flag has are part of the name."""
        combined = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        combined._value_ = value
        names = [known._name_ for known in cls if known._value_ & value]
        unknown = value & ~cls._flag_mask_
        if names and unknown:
            names.append(cls._numeric_repr_(unknown))
        combined._name_ = '|'.join(names) or None
        cls._value2member_map_[value] = combined
        return combined

    def __contains__(self, other):  # at 1457
        if not isinstance(other, type(self)):
            # at 1462: raise TypeError(
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (type(other).__qualname__, type(self).__qualname__))
        return other._value_ & self._value_ == other._value_  # at 1465

    def __iter__(self):  # at 1467
        for known in type(self):
            if known._value_ & self._value_:
                yield known

    def __len__(self):  # at 1473
        return self._value_.bit_count()  # at 1474

    def __bool__(self):  # at 1491
        return bool(self._value_)  # at 1492

    def __repr__(self):
        if self._name_ is None:
            return f'<{type(self).__name__}: {self._value_!r}>'
        return f'<{type(self).__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        if self._name_ is None:
            return f'{type(self).__name__}({self._value_!r})'
        return f'{type(self).__name__}.{self._name_}'

    def _bits(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if isinstance(self, int) and isinstance(other, int):
            return int(other)
        return None

    def __or__(self, other):  # at 1494
        bits = self._bits(other)
        return NotImplemented if bits is None else type(self)(self._value_ | bits)

    def __and__(self, other):  # at 1504
        bits = self._bits(other)
        return NotImplemented if bits is None else type(self)(self._value_ & bits)

    def __xor__(self, other):  # at 1514
        bits = self._bits(other)
        return NotImplemented if bits is None else type(self)(self._value_ ^ bits)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):  # at 1524
        inverted = getattr(self, '_inverted_', None)
        if inverted is None:
            bits = ~self._value_ if self._boundary_ is KEEP else self._flag_mask_ & ~self._value_
            inverted = self._inverted_ = type(self)(bits)
            if isinstance(inverted, Flag):
                inverted._inverted_ = self
        return inverted


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    # int comes first among the bases, and would answer these itself.
    __repr__ = Flag.__repr__
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, specification):
        return int.__format__(self, specification)


def unique(enumeration):  # at 1553
    """A decorator that allows no two names for one value."""
    aliases = [(name, instance._name_) for name, instance in enumeration._member_map_.items() if name != instance._name_]
    if aliases:
        text = ', '.join(f'{alias} -> {name}' for alias, name in aliases)
        # at 1564: raise ValueError('duplicate values found in %r: %s' %
        raise ValueError(f'duplicate values found in {enumeration!r}: {text}')
    return enumeration


class EnumCheck(StrEnum):
    """What `verify` looks at."""

    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """A decorator that checks what its arguments say."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):  # at 1809
        for check in self.checks:
            if check is UNIQUE:
                _check_unique(enumeration)
            elif check is CONTINUOUS:
                _check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _check_named_flags(enumeration)
        return enumeration


def _check_unique(enumeration):
    aliases = [f'{name} -> {known._name_}' for name, known in enumeration._member_map_.items() if name != known._name_]
    if aliases:
        raise ValueError(f'aliases found in {enumeration!r}: {", ".join(aliases)}')


def _check_continuous(enumeration):
    values = {known._value_ for known in enumeration}
    if len(values) < 2:
        return
    if issubclass(enumeration, Flag):
        kind = 'flag'
        wanted = (1 << place for place in range(min(values).bit_length(), max(values).bit_length() - 1))
    else:
        kind = 'enum'
        wanted = range(min(values) + 1, max(values))
    missing = [str(value) for value in wanted if value not in values]
    if missing:
        raise ValueError(f'invalid {kind} {enumeration.__name__!r}: missing values {", ".join(missing)}'[:256])


def _check_named_flags(enumeration):
    single = 0
    for known in enumeration:
        single |= known._value_
    names, missing = [], 0
    for name, known in enumeration._member_map_.items():
        if known._value_ & ~single:
            names.append(name)
            missing |= known._value_ & ~single
    if not names:
        return
    if len(names) == 1:
        aliases = f'alias {names[0]} is missing'
    else:
        aliases = f'aliases {", ".join(names[:-1])} and {names[-1]} are missing'
    value = f'value 0x{missing:x}' if missing.bit_count() == 1 else f'combined values of 0x{missing:x}'
    raise ValueError(f'invalid Flag {enumeration.__name__!r}: {aliases} {value} [use enum.show_flag_values(value) for details]')


def show_flag_values(value):  # at 128
    """The single bits of a value, lowest first."""
    return [1 << place for place in range(value.bit_length()) if value >> place & 1]


def global_enum(enumeration, update_str=False):  # at 1615
    """A decorator that copies the members into the module of the class."""
    import sys
    sys.modules[enumeration.__module__].__dict__.update(enumeration._member_map_)
    return enumeration
