"""Shallow and deep copies of any objects."""

# stands for copy.py

from _weakref import ReferenceType

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    pass


error = Error

_atomic = frozenset({type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property,
                     type(Ellipsis), type(NotImplemented), type(len), type(lambda: None), type((lambda: None).__code__), ReferenceType})


def copy(x):  # at 66
    cls = type(x)
    if cls in _atomic or isinstance(x, type):
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)  # at 84
    if _is_plain(cls):
        # at 92: rv = «reductor(4)»
        y = _empty(x, None)
        # at 102: return «_reconstruct(x, None, *rv)»
        return _fill(y, x, None)
    # at 102: return «_reconstruct(x, None, *rv)»
    return _reconstruct(x, None)


def deepcopy(x, memo=None, _nil=[]):  # at 128
    if memo is None:
        memo = {}
    d = id(x)
    y = memo.get(d, _nil)  # at 138
    if y is not _nil:
        return y
    cls = type(x)
    copier = _deep_copiers.get(cls)
    if copier is not None:
        y = copier(x, memo)  # at 146
    elif isinstance(x, type) or cls in _atomic:
        return x
    else:
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            y = copier(memo)  # at 153
        elif _is_plain(cls):
            # at 161: rv = «reductor(4)»
            y = _empty(x, memo)
            memo[d] = y
            # at 172: y = «_reconstruct(x, memo, *rv)»
            _fill(y, x, memo)
        else:
            # at 172: y = «_reconstruct(x, memo, *rv)»
            y = _reconstruct(x, memo)
    if y is not x:
        memo[d] = y
        # at 177: «_keep_alive(x, memo)» # Make sure x lives at least as long as d
        _keep_alive(x, memo)
    return y


def _keep_alive(x, memo):  # at 243
    """The memo goes by identity: what it knows mustn't be freed while it is used."""
    memo.setdefault(id(memo), []).append(x)


def _deepcopy_list(x, memo):  # at 201
    y = []
    memo[id(x)] = y
    for item in x:
        # at 206: append(«deepcopy(a, memo)»)
        y.append(deepcopy(item, memo))
    return y


def _deepcopy_tuple(x, memo):  # at 210
    y = [deepcopy(a, memo) for a in x]  # at 211
    if id(x) in memo:
        return memo[id(x)]  # at 215
    for before, after in zip(x, y):
        if before is not after:
            return tuple(y)
    return x


def _deepcopy_dict(x, memo):  # at 227
    y = {}
    memo[id(x)] = y
    for key, value in x.items():  # at 230
        y[deepcopy(key, memo)] = deepcopy(value, memo)  # at 231
    return y


def _deepcopy_set(x, memo):
    return {deepcopy(item, memo) for item in x}


def _deepcopy_frozenset(x, memo):
    return frozenset(deepcopy(item, memo) for item in x)


def _deepcopy_bytearray(x, memo):
    return x.copy()


class _Method:
    def method(self):
        pass


def _deepcopy_method(x, memo):  # at 237
    return type(x)(x.__func__, deepcopy(x.__self__, memo))  # at 238


_deep_copiers = {
    list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict, set: _deepcopy_set,
    frozenset: _deepcopy_frozenset, bytearray: _deepcopy_bytearray, type(_Method().method): _deepcopy_method,
}


def _is_plain(cls):
    """Whether instances are copied by their attributes and items, without __reduce__ of their own."""
    return (getattr(cls, '__reduce_ex__', None) is getattr(object, '__reduce_ex__', None)
            and getattr(cls, '__reduce__', None) is getattr(object, '__reduce__', None))


def _empty(x, memo):  # at none
    cls = type(x)
    if isinstance(x, BaseException):
        return cls.__new__(cls, *x.args)
    arguments = ()
    if hasattr(cls, '__getnewargs_ex__'):
        arguments, keywords = x.__getnewargs_ex__()
        return cls.__new__(cls, *arguments, **keywords)
    if hasattr(cls, '__getnewargs__'):
        arguments = x.__getnewargs__()
    elif isinstance(x, tuple):
        arguments = (tuple(x),)
    elif isinstance(x, (int, float, str, bytes, frozenset)):
        kind = next(base for base in (int, float, str, bytes, frozenset) if isinstance(x, base))
        arguments = (kind(x),)
    elif cls.__module__ == 'builtins' and cls is not object and not issubclass(cls, (list, dict, set)):
        raise TypeError(f'cannot pickle {cls.__name__!r} object')
    if memo is not None:
        arguments = [deepcopy(argument, memo) for argument in arguments]
    return cls.__new__(cls, *arguments)


def _slot_names(cls):
    for base in cls.__mro__:
        slots = base.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name not in ('__dict__', '__weakref__'):
                if name.startswith('__') and not name.endswith('__'):
                    name = '_' + base.__name__.lstrip('_') + name
                yield name


def _fill(y, x, memo):  # at 259 as _reconstruct
    """Gives y the state of x; with a memo, deep copies of it."""
    cls = type(x)
    if '__getstate__' in _own_names(cls):
        state = x.__getstate__()
        if memo is not None:
            state = deepcopy(state, memo)  # at 271
        slots = None
    else:
        state = getattr(x, '__dict__', None) or None
        if state is not None:
            # at 271: state = «deepcopy(state, memo)»
            state = dict(state) if memo is None else deepcopy(dict(state), memo)
        slots = {name: getattr(x, name) for name in _slot_names(cls) if hasattr(x, name)}
        if slots and memo is not None:
            # at 271: state = «deepcopy(state, memo)»
            slots = deepcopy(slots, memo)
    if hasattr(y, '__setstate__'):
        if state is not None or slots:
            # at 273: «y.__setstate__(state)»
            y.__setstate__((state, slots) if slots else state)
    else:
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            y.__dict__.update(state)
        for name, value in (slots or {}).items():
            setattr(y, name, value)
    if isinstance(x, bytearray):
        bytearray.__init__(y, x)
    if isinstance(x, list):
        for item in x:
            # at 287: item = «deepcopy(item, memo)»
            y.append(item if memo is None else deepcopy(item, memo))
    elif isinstance(x, dict):
        for key, value in x.items():
            if memo is not None:
                # at 295: value = «deepcopy(value, memo)»
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    elif isinstance(x, set):
        for item in x:
            y.add(item if memo is None else deepcopy(item, memo))
    return y


def _own_names(cls):
    return {name for base in cls.__mro__ if base is not object for name in base.__dict__}


def _reconstruct(x, memo):  # at 259
    reductor = getattr(type(x), '__reduce_ex__', None)
    rv = x.__reduce_ex__(4) if reductor is not getattr(object, '__reduce_ex__', None) else x.__reduce__()
    if isinstance(rv, str):
        return x
    if len(rv) > 5:
        raise TypeError(f'_reconstruct() takes from 4 to 7 positional arguments but {len(rv) + 2} were given')
    func, args, state, list_items, dict_items = tuple(rv) + (None,) * (5 - len(rv))
    deep = memo is not None
    if deep and args:
        # at 264: args = («deepcopy(arg, memo)» for arg in args)
        args = [deepcopy(arg, memo) for arg in args]
    y = func(*args)  # at 265
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)  # at 271
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)  # at 273
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                y.__dict__.update(state)  # at 280
            for name, value in (slots or {}).items():
                setattr(y, name, value)
    for item in list_items or ():
        y.append(deepcopy(item, memo) if deep else item)
    for key, value in dict_items or ():
        y[deepcopy(key, memo) if deep else key] = deepcopy(value, memo) if deep else value
    return y
