"""Containers beside the built-in ones."""

# stands for collections/__init__.py

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque',
           'namedtuple']

import _collections_abc
from _collections import OrderedDict, _count_elements, _named_tuple, defaultdict, deque
from heapq import nlargest as _nlargest
from itertools import chain as _chain, repeat as _repeat, starmap as _starmap

_collections_abc.MutableSequence.register(deque)

_keywords = frozenset(('False None True and as assert async await break class continue def del elif else except '
                       'finally for from global if import in is lambda nonlocal not or pass raise return try while '
                       'with yield').split())


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):  # at 348
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()  # at 375
    field_names = list(map(str, field_names))  # at 376
    typename = str(typename)

    if rename:
        seen = set()
        for index, name in enumerate(field_names):  # at 381
            if not name.isidentifier() or name in _keywords or name.startswith('_') or name in seen:
                field_names[index] = f'_{index}'
            seen.add(name)  # at 387

    for name in [typename] + field_names:  # at 389
        if not name.isidentifier():  # at 392
            # at 393: raise ValueError('Type names and field names must be valid '
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if name in _keywords:
            # at 396: raise ValueError('Type names and field names cannot be a '
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')

    seen = set()
    for name in field_names:  # at 400
        if name.startswith('_') and not rename:
            # at 402: raise ValueError('Field names cannot start with an underscore: '
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')  # at 405
        seen.add(name)  # at 406

    if defaults is None:
        defaults = ()
    else:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError('Got more default values than field names')  # at 412
    return _named_tuple(typename, tuple(field_names), defaults, module or '__main__')


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):  # at 585
        super().__init__()
        self.update(iterable, **kwds)  # at 597

    def __missing__(self, key):
        return 0

    def total(self):  # at 604
        return sum(self.values())  # at 606

    def most_common(self, n=None):  # at 608
        if n is None:
            return sorted(self.items(), key=_second, reverse=True)
        # at 622: return «heapq.nlargest(n, self.items(), key=_itemgetter(1))»
        return _nlargest(n, self.items(), key=_second)

    def elements(self):  # at 624
        return _chain.from_iterable(_starmap(_repeat, self.items()))  # at 642

    @classmethod  # at 646
    def fromkeys(cls, iterable, v=None):
        # at 655: raise NotImplementedError(
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):  # at 658
        if iterable is not None:
            if isinstance(iterable, _collections_abc.Mapping):
                if self:
                    self_get = self.get
                    for elem, count in iterable.items():  # at 682
                        self[elem] = count + self_get(elem, 0)  # at 683
                else:
                    super().update(iterable)  # at 686
            else:
                _count_elements(self, iterable)  # at 688
        if kwds:
            self.update(kwds)  # at 690

    def subtract(self, iterable=None, /, **kwds):  # at 692
        if iterable is not None:
            self_get = self.get
            if isinstance(iterable, _collections_abc.Mapping):
                for elem, count in iterable.items():  # at 711
                    self[elem] = self_get(elem, 0) - count  # at 712
            else:
                for elem in iterable:  # at 714
                    self[elem] = self_get(elem, 0) - 1  # at 715
        if kwds:
            self.subtract(kwds)  # at 717

    def copy(self):  # at 719
        return self.__class__(self)  # at 721

    def __reduce__(self):
        return (self.__class__, (dict(self),))

    def __delitem__(self, elem):  # at 726
        if elem in self:
            super().__delitem__(elem)  # at 729

    def __repr__(self):  # at 731
        if not self:
            return f'{self.__class__.__name__}()'
        try:
            d = dict(self.most_common())  # at 736
        except TypeError:
            # The counts can't be ordered.
            d = dict(self)
        return f'{self.__class__.__name__}({d!r})'

    def __eq__(self, other):  # at 776
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] == other[e] for c in (self, other) for e in c)  # at 780

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    __hash__ = None

    def __le__(self, other):  # at 788
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] <= other[e] for c in (self, other) for e in c)  # at 792

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):  # at 800
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] >= other[e] for c in (self, other) for e in c)  # at 804

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def __add__(self, other):  # at 812
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()  # at 821
        for elem, count in self.items():  # at 822
            newcount = count + other[elem]  # at 823
            if newcount > 0:
                result[elem] = newcount
        for elem, count in other.items():  # at 826
            if elem not in self and count > 0:
                result[elem] = count
        return result

    def __sub__(self, other):  # at 831
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()  # at 840
        for elem, count in self.items():  # at 841
            newcount = count - other[elem]  # at 842
            if newcount > 0:
                result[elem] = newcount
        for elem, count in other.items():  # at 845
            if elem not in self and count < 0:
                result[elem] = 0 - count  # at 847
        return result

    def __or__(self, other):  # at 850
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()  # at 859
        for elem, count in self.items():  # at 860
            newcount = max(count, other[elem])
            if newcount > 0:
                result[elem] = newcount
        for elem, count in other.items():  # at 865
            if elem not in self and count > 0:
                result[elem] = count
        return result

    def __and__(self, other):  # at 870
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()  # at 879
        for elem, count in self.items():  # at 880
            newcount = min(count, other[elem])
            if newcount > 0:
                result[elem] = newcount
        return result

    def __pos__(self):  # at 887
        result = Counter()  # at 889
        for elem, count in self.items():  # at 890
            if count > 0:
                result[elem] = count
        return result

    def __neg__(self):  # at 895
        result = Counter()  # at 900
        for elem, count in self.items():  # at 901
            if count < 0:
                result[elem] = 0 - count  # at 903
        return result

    def _keep_positive(self):  # at 906
        for elem in [elem for elem, count in self.items() if not count > 0]:
            del self[elem]  # at 910
        return self

    def __iadd__(self, other):  # at 913
        for elem, count in other.items():  # at 922
            self[elem] += count
        return self._keep_positive()  # at 924

    def __isub__(self, other):  # at 926
        for elem, count in other.items():  # at 935
            self[elem] -= count
        return self._keep_positive()  # at 937

    def __ior__(self, other):  # at 939
        for elem, other_count in other.items():  # at 948
            if other_count > self[elem]:
                self[elem] = other_count
        return self._keep_positive()  # at 952

    def __iand__(self, other):  # at 954
        for elem, count in self.items():  # at 963
            other_count = other[elem]  # at 964
            if other_count < count:
                self[elem] = other_count
        return self._keep_positive()  # at 967


def _second(pair):
    return pair[1]


class ChainMap(_collections_abc.MutableMapping):
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):  # at 995
        raise KeyError(key)  # at 996

    def __getitem__(self, key):  # at 998
        for mapping in self.maps:  # at 999
            try:
                # at 1001: return «mapping[key]»             # can't use 'key in mapping' with defaultdict
                return mapping[key]
            except KeyError:
                pass
        # at 1004: return «self.__missing__(key)»            # support subclasses that define __missing__
        return self.__missing__(key)

    def get(self, key, default=None):  # at 1006
        return self[key] if key in self else default  # at 1007

    def __len__(self):  # at 1009
        # at 1010: return «len(set().union(*self.maps))»     # reuses stored hash values if possible
        return len(set().union(*self.maps))

    def __iter__(self):  # at 1012
        d = {}
        for mapping in map(dict.fromkeys, reversed(self.maps)):
            d |= mapping
        return iter(d)  # at 1016

    def __contains__(self, key):  # at 1018
        return any(key in m for m in self.maps)  # at 1019

    def __bool__(self):  # at 1021
        return any(self.maps)  # at 1022

    def __repr__(self):  # at 1024
        return f'{self.__class__.__name__}({", ".join(map(repr, self.maps))})'  # at 1026

    @classmethod  # at 1028
    def fromkeys(cls, iterable, *args):
        return cls(dict.fromkeys(iterable, *args))  # at 1031

    def copy(self):  # at 1033
        return self.__class__(self.maps[0].copy(), *self.maps[1:])  # at 1035

    __copy__ = copy

    def new_child(self, m=None, **kwargs):  # at 1039
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)  # at 1047
        return self.__class__(m, *self.maps)  # at 1048

    @property  # at 1050
    def parents(self):
        return self.__class__(*self.maps[1:])  # at 1053

    def __setitem__(self, key, value):  # at 1055
        self.maps[0][key] = value  # at 1056

    def __delitem__(self, key):  # at 1058
        try:
            del self.maps[0][key]  # at 1060
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')  # at 1062

    def popitem(self):  # at 1064
        try:
            return self.maps[0].popitem()  # at 1067
        except KeyError:
            raise KeyError('No keys found in the first mapping.')  # at 1069

    def pop(self, key, *args):  # at 1071
        try:
            return self.maps[0].pop(key, *args)  # at 1074
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')  # at 1076

    def clear(self):  # at 1078
        self.maps[0].clear()  # at 1080

    def __ior__(self, other):  # at 1082
        self.maps[0].update(other)  # at 1083
        return self

    def __or__(self, other):  # at 1086
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        m = self.copy()  # at 1089
        m.maps[0].update(other)  # at 1090
        return m

    def __ror__(self, other):  # at 1093
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        m = dict(other)
        for child in reversed(self.maps):  # at 1097
            m.update(child)  # at 1098
        return self.__class__(m)  # at 1099


class UserDict(_collections_abc.MutableMapping):
    def __init__(self, dict=None, /, **kwargs):  # at 1109
        self.data = {}
        if dict is not None:
            self.update(dict)  # at 1112
        if kwargs:
            self.update(kwargs)  # at 1114

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):  # at 1119
        if key in self.data:
            return self.data[key]  # at 1121
        if hasattr(self.__class__, '__missing__'):
            return self.__class__.__missing__(self, key)  # at 1123
        raise KeyError(key)  # at 1124

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):  # at 1129
        del self.data[key]  # at 1130

    def __iter__(self):  # at 1132
        return iter(self.data)  # at 1133

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):  # at 1140
        return repr(self.data)  # at 1141

    def __or__(self, other):  # at 1143
        if isinstance(other, UserDict):
            return self.__class__(self.data | other.data)  # at 1145
        if isinstance(other, dict):
            return self.__class__(self.data | other)  # at 1147
        return NotImplemented

    def __ror__(self, other):  # at 1150
        if isinstance(other, UserDict):
            return self.__class__(other.data | self.data)  # at 1152
        if isinstance(other, dict):
            return self.__class__(other | self.data)  # at 1154
        return NotImplemented

    def __ior__(self, other):
        if isinstance(other, UserDict):
            self.data |= other.data
        else:
            self.data |= other
        return self

    def __copy__(self):  # at 1164
        inst = self.__class__.__new__(self.__class__)  # at 1165
        inst.__dict__.update(self.__dict__)  # at 1166
        inst.__dict__["data"] = self.__dict__["data"].copy()  # at 1168
        return inst

    def copy(self):  # at 1171
        if self.__class__ is UserDict:
            return UserDict(self.data.copy())  # at 1173
        data, self.data = self.data, {}
        try:
            c = self.__copy__()
        finally:
            self.data = data
        c.update(self)  # at 1181
        return c

    @classmethod  # at 1184
    def fromkeys(cls, iterable, value=None):
        d = cls()  # at 1186
        for key in iterable:  # at 1187
            d[key] = value
        return d


class UserList(_collections_abc.MutableSequence):
    def __init__(self, initlist=None):
        self.data = []
        if initlist is not None:
            self.data[:] = initlist.data if isinstance(initlist, UserList) else initlist

    def __repr__(self):  # at 1210
        return repr(self.data)  # at 1211

    def _cast(self, other):
        return other.data if isinstance(other, UserList) else other

    def __lt__(self, other):  # at 1213
        return self.data < self._cast(other)

    def __le__(self, other):  # at 1216
        return self.data <= self._cast(other)

    def __eq__(self, other):  # at 1219
        return self.data == self._cast(other)

    def __gt__(self, other):  # at 1222
        return self.data > self._cast(other)

    def __ge__(self, other):  # at 1225
        return self.data >= self._cast(other)

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):  # at 1237
        if isinstance(i, slice):
            return self.__class__(self.data[i])  # at 1239
        return self.data[i]  # at 1241

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):  # at 1246
        del self.data[i]  # at 1247

    def __add__(self, other):  # at 1249
        other = self._cast(other)
        return self.__class__(self.data + (other if isinstance(other, list) else list(other)))

    def __radd__(self, other):  # at 1256
        other = self._cast(other)
        return self.__class__((other if isinstance(other, list) else list(other)) + self.data)

    def __iadd__(self, other):  # at 1263
        self.data += self._cast(other)
        return self

    def __mul__(self, n):  # at 1272
        return self.__class__(self.data * n)  # at 1273

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def __copy__(self):  # at 1281
        inst = self.__class__.__new__(self.__class__)  # at 1282
        inst.__dict__.update(self.__dict__)  # at 1283
        inst.__dict__["data"] = self.__dict__["data"][:]  # at 1285
        return inst

    def append(self, item):
        self.data.append(item)

    def insert(self, i, item):  # at 1291
        self.data.insert(i, item)  # at 1292

    def pop(self, i=-1):  # at 1294
        return self.data.pop(i)  # at 1295

    def remove(self, item):  # at 1297
        self.data.remove(item)  # at 1298

    def clear(self):
        self.data.clear()

    def copy(self):  # at 1303
        return self.__class__(self)  # at 1304

    def count(self, item):  # at 1306
        return self.data.count(item)  # at 1307

    def index(self, item, *args):  # at 1309
        return self.data.index(item, *args)  # at 1310

    def reverse(self):  # at 1312
        self.data.reverse()  # at 1313

    def sort(self, /, *args, **kwds):  # at 1315
        self.data.sort(*args, **kwds)  # at 1316

    def extend(self, other):  # at 1318
        self.data.extend(self._cast(other))


class UserString(_collections_abc.Sequence):
    def __init__(self, seq):  # at 1331
        self.data = seq.data[:] if isinstance(seq, UserString) else seq if isinstance(seq, str) else str(seq)

    def __str__(self):  # at 1339
        return str(self.data)  # at 1340

    def __repr__(self):  # at 1342
        return repr(self.data)  # at 1343

    def __int__(self):  # at 1345
        return int(self.data)  # at 1346

    def __float__(self):  # at 1348
        return float(self.data)  # at 1349

    def __hash__(self):  # at 1354
        return hash(self.data)  # at 1355

    def __eq__(self, string):
        return self.data == (string.data if isinstance(string, UserString) else string)

    def __lt__(self, string):
        return self.data < (string.data if isinstance(string, UserString) else string)

    def __le__(self, string):
        return self.data <= (string.data if isinstance(string, UserString) else string)

    def __gt__(self, string):
        return self.data > (string.data if isinstance(string, UserString) else string)

    def __ge__(self, string):
        return self.data >= (string.data if isinstance(string, UserString) else string)

    def __contains__(self, char):
        return (char.data if isinstance(char, UserString) else char) in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):  # at 1393
        return self.__class__(self.data[index])  # at 1394

    def __add__(self, other):  # at 1396
        return self.__class__(self.data + (other.data if isinstance(other, UserString) else str(other)))

    def __radd__(self, other):  # at 1403
        return self.__class__(str(other) + self.data)  # at 1406

    def __mul__(self, n):  # at 1408
        return self.__class__(self.data * n)  # at 1409

    __rmul__ = __mul__

    def __mod__(self, args):  # at 1413
        return self.__class__(self.data % args)  # at 1414

    def __getattr__(self, name):
        # The methods of str; what is text in their result becomes an instance.
        if name == 'data':
            raise AttributeError(name)
        method = getattr(self.data, name)

        def call(*args, **kwds):
            args = [arg.data if isinstance(arg, UserString) else arg for arg in args]
            result = method(*args, **kwds)
            return self.__class__(result) if isinstance(result, str) and name != 'join' else result

        return call
