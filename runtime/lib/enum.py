"""Enumerations: Enum, IntEnum, StrEnum, Flag, IntFlag, auto, unique."""

# stands for enum.py

__all__ = ['EnumMeta', 'EnumType', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique',
           'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
           'global_enum', 'global_enum_repr', 'global_flag_repr', 'global_str', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE']

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
    """A property of members, beside which the enumeration may have a member of the same name."""

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def __get__(self, instance, owner=None):  # at 192
        if instance is None:
            found = owner._member_map_.get(self.name)
            if found is None:
                # at 197: raise AttributeError(
                raise AttributeError(f'{owner!r} has no attribute {self.name!r}')
            return found
        if self.fget is None:
            # at 202: raise AttributeError(
            raise AttributeError(f'{owner!r} member has no attribute {self.name!r}')
        return self.fget(instance)  # at 206

    def __set__(self, instance, value):  # at 208
        if self.fset is None:
            # at 210: raise AttributeError(
            raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute {self.name!r}')
        return self.fset(instance, value)  # at 214

    def __delete__(self, instance):  # at 216
        if self.fdel is None:
            # at 218: raise AttributeError(
            raise AttributeError(f'<enum {self.clsname!r}> cannot delete attribute {self.name!r}')
        return self.fdel(instance)  # at 222


def _is_dunder(name):  # at 47
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):  # at 58
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(class_name, name):
    return name.startswith(f'_{class_name}__') and not name.endswith('__')


def _is_descriptor(value):
    return hasattr(value, '__get__') or hasattr(value, '__set__') or hasattr(value, '__delete__')


class _Body(dict):
    """The namespace of a class body: keeps the names that are to become members, in order."""

    def __init__(self, class_name):
        super().__init__()
        self.class_name = class_name
        self.member_names = {}
        self.last_values = []
        self.ignored = []
        self.generate = None
        self.chose_value = False

    def __setitem__(self, name, value):
        if name == '_ignore_':
            self.ignored = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
        elif name == '_generate_next_value_':
            if self.chose_value:
                raise TypeError('_generate_next_value_ must be defined before members')
            self.generate = value.__func__ if isinstance(value, staticmethod) else value
        elif _is_sunder(name) and name not in ('_missing_', '_order_', '_numeric_repr_', '_iter_member_'):
            raise ValueError(f'_sunder_ names, such as {name!r}, are reserved for future Enum use')
        elif isinstance(value, nonmember):
            value = value.value
        elif name in self.member_names:
            raise TypeError(f'{name!r} already defined as {self[name]!r}')
        elif self.makes_member(name, value):
            value = self.resolve(name, value.value if isinstance(value, member) else value)
            self.member_names[name] = value
        super().__setitem__(name, value)

    def makes_member(self, name, value):
        if isinstance(value, member):
            return True
        return not (name in self.ignored or _is_dunder(name) or _is_sunder(name)
                    or _is_private(self.class_name, name) or _is_descriptor(value))

    def resolve(self, name, value):
        """Gives each auto its value, alone or inside a tuple."""
        if isinstance(value, auto):
            return self.value_of(name, value)
        if type(value) is tuple and any(isinstance(part, auto) for part in value):
            return tuple(self.value_of(name, part) if isinstance(part, auto) else part for part in value)
        self.last_values.append(value)
        return value

    def value_of(self, name, chosen):
        if chosen.value is None:
            chosen.value = self.generate(name, 1, len(self.member_names), self.last_values[:])
            self.chose_value = True
        self.last_values.append(chosen.value)
        return chosen.value


def _next_value(name, start, count, last_values):
    if not last_values:
        return start
    try:
        # The last one is the largest, or else the old way is taken, with a warning.
        if sorted(last_values)[-1] == last_values[-1]:
            return last_values[-1] + 1
    except TypeError:
        pass
    import warnings
    warnings.warn('In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and support adding +1\n'
                  'and the value returned will be the largest value in the enum incremented by 1', DeprecationWarning, stacklevel=3)
    for value in _sorted_as_far_as_possible(last_values):
        try:
            return value + 1
        except TypeError:
            pass
    return start


def _sorted_as_far_as_possible(values):
    """What list.sort() leaves of values that don't all compare."""
    try:
        values.sort()
    except TypeError:
        pass
    return values


def _data_type(name, bases):
    """The type that holds a member's value when an enumeration is mixed with one, such as int."""
    found = set()
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    found.add(base._member_type_)
                    break
            elif '__new__' in base.__dict__ or '__init__' in base.__dict__:
                found.add(candidate or base)
                break
            else:
                candidate = candidate or base
    if len(found) > 1:
        raise TypeError(f'too many data types for {name!r}: {found!r}')
    return found.pop() if found else object


def _value_repr(bases):
    """How the values of members print."""
    for chain in bases:
        for base in chain.__mro__:
            if isinstance(base, EnumType):
                return base._value_repr_
            if base is not object and '__repr__' in base.__dict__:
                return base.__dict__['__repr__']
    return None


def _constructor(namespace, data_type, first):
    """What makes members, and whether it is given their arguments."""
    made = namespace.get('__new__')
    if made is None:
        for method in '__new_member__', '__new__':
            for kind in data_type, first:
                found = getattr(kind, method, None)
                if made is None and found not in (None, object.__new__, getattr(Enum, '__new__', None)):
                    made = found
    made = getattr(made, '__func__', made) or object.__new__
    return made, made is not object.__new__


class EnumType(type):
    """The type of enumerations."""

    @classmethod  # at 473
    def __prepare__(metacls, name, bases, **options):
        # at 476: metacls._check_for_existing_members_(cls, bases)
        metacls._check_for_existing_members_(name, bases)
        body = _Body(name)
        body.generate = getattr(bases[-1], '_generate_next_value_', None) if bases else _next_value
        return body

    @staticmethod  # at 934
    def _check_for_existing_members_(name, bases):
        for base in bases:
            if isinstance(base, EnumType) and base._member_names_:
                # at 940: raise TypeError(
                raise TypeError(f'<enum {name!r}> cannot extend {base!r}')

    def __new__(metacls, name, bases, body, *, boundary=None, **options):  # at 488
        members = dict(body.member_names)
        invalid = {'mro', ''} & members.keys()
        if invalid:
            # at 503: raise ValueError('invalid enum member name(s) %s'  % (
            raise ValueError(f'invalid enum member name(s) {",".join(map(repr, invalid))}')
        first = bases[-1] if bases else None
        if first is not None and Enum is not None and not isinstance(first, EnumType):
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
        data_type = _data_type(name, bases)
        namespace = {key: value for key, value in body.items() if key not in members and key not in body.ignored}
        order = namespace.pop('_order_', None)
        if body.generate is not None:
            namespace['_generate_next_value_'] = staticmethod(body.generate)
        make, takes_arguments = _constructor(namespace, data_type, first)
        if namespace.pop('__new__', None) is not None and first is not None:
            namespace['__new_member__'] = staticmethod(make)
        namespace['_new_member_'] = staticmethod(make) if not isinstance(make, type(len)) else make
        namespace['_use_args_'] = takes_arguments
        namespace['_member_names_'] = []
        namespace['_member_map_'] = {}
        namespace['_value2member_map_'] = {}
        namespace['_unhashable_values_'] = []
        namespace['_member_type_'] = data_type
        namespace['_value_repr_'] = _value_repr(bases)
        is_flag = Flag is not None and any(issubclass(base, Flag) for base in bases) or Flag is None and name == 'Flag'
        if is_flag:
            namespace['_boundary_'] = boundary or getattr(first, '_boundary_', None)
            namespace['_flag_mask_'] = 0
            namespace['_inverted_'] = None
            for value in members.values():
                if isinstance(value, int):
                    namespace['_flag_mask_'] |= value
            namespace['_all_bits_'] = (1 << namespace['_flag_mask_'].bit_length()) - 1
        cls = super().__new__(metacls, name, bases, namespace, **options)
        cls._choose_texts(namespace, bases, data_type, first)
        for key, value in members.items():
            # at 560: raise exc
            cls._add_member(key, value, data_type)
        if is_flag:
            cls._settle_flags()
        if order is not None:
            cls._check_order(order, is_flag)
        return cls

    def _choose_texts(cls, namespace, bases, data_type, first):
        """What the mixed-in type prints must not hide how enumerations print, but for a ReprEnum."""
        if Enum is None or first is None:
            return
        if ReprEnum is not None and ReprEnum in bases:
            if data_type is object:
                raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
            if '__format__' not in namespace:
                type.__setattr__(cls, '__format__', data_type.__format__)
            if '__str__' not in namespace:
                method = data_type.__str__
                type.__setattr__(cls, '__str__', data_type.__repr__ if method is object.__str__ else method)
            namespace = {**namespace, '__format__': None, '__str__': None}
        for method in '__repr__', '__str__', '__format__':
            if method not in namespace and getattr(cls, method) in (getattr(data_type, method), getattr(object, method)):
                type.__setattr__(cls, method, getattr(first, method))
        if Flag is not None and issubclass(cls, Flag):
            for method in '__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__':
                if method not in namespace:
                    type.__setattr__(cls, method, getattr(Flag, method))

    def _settle_flags(cls):
        mask = 0
        for known in cls._member_map_.values():
            if _is_single_bit(known._value_):
                mask |= known._value_
        type.__setattr__(cls, '_flag_mask_', mask)
        values = [known._value_ for known in cls]
        type.__setattr__(cls, '_in_order_of_value_', values == sorted(values))

    def _check_order(cls, order, is_flag):
        if isinstance(order, str):
            order = order.replace(',', ' ').split()
        known = cls._member_map_
        if is_flag:
            order = [name for name in order if name not in known or _is_single_bit(known[name]._value_)]
        order = [name for name in order if name not in known or name in cls._member_names_]
        if order and order != cls._member_names_:
            # at 679: raise TypeError(
            raise TypeError(f'member order does not match _order_:\n  {cls._member_names_!r}\n  {order!r}')

    def __init__(cls, name, bases, body, *, boundary=None, **options):
        super().__init__(name, bases, body)

    def _add_member(cls, name, value, data_type):  # at 235 as _proto_member.__set_name__
        arguments = value if isinstance(value, tuple) else (value,)
        if data_type is tuple:
            arguments = (arguments,)
        if cls._use_args_:
            # at 259: enum_member = «enum_class._new_member_(enum_class, *args)»
            instance = cls._new_member_(cls, *arguments)
        else:
            instance = cls._new_member_(cls)
        if not hasattr(instance, '_value_'):
            if data_type is object:
                instance._value_ = value
            else:
                try:
                    instance._value_ = data_type(*arguments)
                except Exception:
                    if cls._use_args_:
                        # at 267: raise TypeError(
                        raise TypeError('_value_ not set in __new__, unable to create it') from None
                    instance._value_ = value
        value = instance._value_
        instance._name_ = name
        instance.__objclass__ = cls
        # at 273: enum_member.__init__(*args)
        instance.__init__(*arguments)
        instance._sort_order_ = len(cls._member_names_)
        known = cls._find(value)
        if known is None:
            is_flag = Flag is not None and issubclass(cls, Flag)
            # Flags that stand for several bits, or none, are names for combinations.
            if not is_flag or _is_single_bit(value):
                cls._member_names_.append(name)
            try:
                cls._value2member_map_[value] = instance
            except TypeError:
                cls._unhashable_values_.append(value)
        else:
            instance = known
        cls._member_map_[name] = instance
        if not cls._shows_through_property(name):
            type.__setattr__(cls, name, instance)

    def _shows_through_property(cls, name):
        """Whether a property of a base, which has the name already, gives the member."""
        overridden = False
        for base in cls.__mro__[1:]:
            found = base.__dict__.get(name)
            if isinstance(found, property):
                if not overridden:
                    return True
                redirect = property(found.fget, found.fset, found.fdel)
                redirect.__set_name__(cls, name)
                type.__setattr__(cls, name, redirect)
                return True
            overridden = overridden or found is not None
        return False

    def _find(cls, value):  # at none
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for instance in cls._member_map_.values():
                if instance._value_ == value:
                    return instance
            return None

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):  # at 691
        if names is not None:
            return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)
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
            if isinstance(found, cls) or isinstance(found, int) and Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT:
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

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):  # at 843
        bases = (cls,) if type is None else (type, cls)
        body = cls.__class__.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs, values = [], []
            for count, name in enumerate(names):
                values.append(cls._generate_next_value_(name, start, count, values[:]))  # at 878
                pairs.append((name, values[-1]))
            names = pairs
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            body[name] = value
        if module is not None:
            body['__module__'] = module
        if qualname is not None:
            body['__qualname__'] = qualname
        return cls.__class__(class_name, bases, body, boundary=boundary)

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

    def __dir__(cls):
        interesting = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__', '__module__',
                       '__name__', '__qualname__', *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            interesting.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            interesting.add('__init_subclass__')
        if cls._member_type_ is not object:
            interesting.update(dir(cls._member_type_))
        return sorted(interesting)

    @_builtin_property
    def __members__(cls):
        return type(object.__dict__)(cls._member_map_)


EnumMeta = EnumType
Enum = ReprEnum = Flag = EJECT = None


def _is_single_bit(value):
    return value != 0 and value & value - 1 == 0


class Enum(metaclass=EnumType):
    """The base of enumerations."""

    _generate_next_value_ = staticmethod(_next_value)

    @classmethod
    def _missing_(cls, value):
        return None

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __init__(self, *arguments):
        pass

    def __repr__(self):  # at 1187
        text = (type(self)._value_repr_ or repr)(self._value_)  # at 1188
        return f'<{type(self).__name__}.{self._name_}: {text}>'

    def __str__(self):
        return f'{type(self).__name__}.{self._name_}'

    def __format__(self, specification):  # at 1226
        return str.__format__(str(self), specification)

    def __hash__(self):  # at 1229
        return hash(self._name_)  # at 1230

    def __dir__(self):
        if type(self)._member_type_ is object:
            interesting = {'name', 'value'}
        else:
            interesting = set(object.__dir__(self))
        interesting.update(name for name in getattr(self, '__dict__', ()) if name[0] != '_')
        for cls in type(self).__mro__:
            for name, found in cls.__dict__.items():
                if name[0] == '_':
                    continue
                if isinstance(found, property) and found.fget is None and name in self._member_map_:
                    interesting.discard(name)
                else:
                    interesting.add(name)
        return sorted(interesting | {'__class__', '__doc__', '__eq__', '__hash__', '__module__'})

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    """An enumeration whose members print and format as their values do."""


class IntEnum(int, ReprEnum):
    """An enumeration of integers."""


class StrEnum(str, ReprEnum):
    """An enumeration of strings."""

    def __new__(cls, *values):  # at 1272
        if len(values) > 3:
            # at 1275: raise TypeError('too many arguments for str(): %r' % (values, ))
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            # at 1279: raise TypeError('%r is not a string' % (values[0], ))
            raise TypeError(f'{values[0]!r} is not a string')
        if len(values) >= 2 and not isinstance(values[1], str):
            # at 1283: raise TypeError('encoding must be a string, not %r' % (values[1], ))
            raise TypeError(f'encoding must be a string, not {values[1]!r}')
        if len(values) == 3 and not isinstance(values[2], str):
            # at 1287: raise TypeError('errors must be a string, not %r' % (values[2]))
            raise TypeError(f'errors must be a string, not {values[2]!r}')
        instance = str.__new__(cls, *values)
        instance._value_ = str(*values)
        return instance

    @staticmethod  # at 1292
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()  # at 1296


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
        if not count:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 1 << last.bit_length()
        except Exception:
            # at 1358: raise TypeError('invalid flag value %r' % last_value) from None
            raise TypeError(f'invalid flag value {last!r}') from None

    @classmethod  # at 1379
    def _missing_(cls, value):
        if not isinstance(value, int):
            # at 1387: raise ValueError(
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        mask, every_bit = cls._flag_mask_, cls._all_bits_
        if not ~every_bit <= value <= every_bit or value & (every_bit ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                # at 1403: raise ValueError(
                raise ValueError(f'{cls!r} invalid value {value!r}\n    given {_bits_text(value, width)}\n'
                                 f'  allowed {_bits_text(mask, width)}')
            if cls._boundary_ is EJECT:
                return value
            if cls._boundary_ is CONFORM:
                value &= mask
            elif value < 0:
                value += max(every_bit + 1, 1 << value.bit_length())
        negative = value if value < 0 else None
        if value < 0:
            value += every_bit + 1
        unknown = value & ~mask
        if unknown and cls._boundary_ is not KEEP:
            # at 1424: raise ValueError(
            raise ValueError(f'{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{_bits_text(unknown, 0)}]')
        return cls._combination(value, unknown, negative)

    @classmethod
    def _combination(cls, value, unknown, negative):
        """The member for bits that no name stands for; bits that no flag has are part of the name."""
        combined = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(combined, '_value_'):
            combined._value_ = value
        names = [known._name_ for known in cls._iter_member_(value)]
        if names and unknown:
            names.append(cls._numeric_repr_(unknown))
        combined._name_ = '|'.join(names) or None
        # Only if all of it is known.
        if not unknown:
            combined = cls._value2member_map_.setdefault(value, combined)
            if negative is not None:
                cls._value2member_map_[negative] = combined
        return combined

    @classmethod
    def _iter_member_(cls, value):
        """The members for the bits of a value, by value; as they are defined, if that differs."""
        value &= cls._flag_mask_
        members = []
        while value:
            members.append(cls._value2member_map_.get(value & -value))
            value &= value - 1
        return iter(members if cls._in_order_of_value_ else sorted(members, key=lambda known: known._sort_order_))

    def __contains__(self, other):  # at 1457
        if not isinstance(other, type(self)):
            # at 1462: raise TypeError(
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (type(other).__qualname__, type(self).__qualname__))
        return other._value_ & self._value_ == other._value_  # at 1465

    def __iter__(self):  # at 1467
        yield from self._iter_member_(self._value_)  # at 1471

    def __len__(self):  # at 1473
        return self._value_.bit_count()  # at 1474

    def __bool__(self):  # at 1491
        return bool(self._value_)  # at 1492

    def __repr__(self):
        text = (type(self)._value_repr_ or repr)(self._value_)
        return f'<{type(self).__name__}: {text}>' if self._name_ is None else f'<{type(self).__name__}.{self._name_}: {text}>'

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
        inverted = self._inverted_
        if inverted is None:
            bits = ~self._value_ if self._boundary_ is KEEP else self._flag_mask_ ^ self._value_
            inverted = self._inverted_ = type(self)(bits)
            if isinstance(inverted, Flag):
                inverted._inverted_ = self
        return inverted


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are integers."""


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
        if known._value_ > 0 and known._value_ & ~single:
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


def global_enum_repr(self):  # at 1571
    return f'{_last_part(type(self).__module__)}.{self._name_}'


def global_flag_repr(self):  # at 1580
    module = _last_part(type(self).__module__)
    if self._name_ is None:
        return f'{module}.{type(self).__name__}({self._value_!r})'
    return '|'.join(name if name[0].isdigit() else f'{module}.{name}' for name in self._name_.split('|'))


def global_str(self):  # at 1605
    return self._name_ if self._name_ is not None else f'{type(self).__name__}({self._value_!r})'


def _last_part(module):
    return module.rpartition('.')[2]


def global_enum(enumeration, update_str=False):  # at 1615
    """A decorator that copies the members into the module of the class, and makes them print as names of it."""
    enumeration.__repr__ = global_flag_repr if issubclass(enumeration, Flag) else global_enum_repr
    if update_str or not issubclass(enumeration, ReprEnum):
        enumeration.__str__ = global_str
    import sys
    module = sys.modules[enumeration.__module__]
    for name, known in enumeration._member_map_.items():
        setattr(module, name, known)
    return enumeration
