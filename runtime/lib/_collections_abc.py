"""The abstract base classes of collections.abc."""

# stands for <frozen _collections_abc>

import _abc
from abc import ABCMeta, abstractmethod

GenericAlias = type(list[int])

__all__ = ['Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator', 'Hashable', 'Iterable',
           'Iterator', 'Generator', 'Reversible', 'Sized', 'Container', 'Callable', 'Collection', 'Set', 'MutableSet',
           'Mapping', 'MutableMapping', 'MappingView', 'KeysView', 'ItemsView', 'ValuesView', 'Sequence',
           'MutableSequence', 'ByteString']


def _check_methods(C, *names):  # at 78
    """Whether the class or a base defines all of these; NotImplemented if not."""
    for name in names:
        for base in C.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class Hashable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0

    @classmethod  # at 98
    def __subclasshook__(cls, C):
        return _check_methods(C, '__hash__') if cls is Hashable else NotImplemented


class Awaitable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod  # at 109
    def __await__(self):
        yield  # at 111

    @classmethod  # at 113
    def __subclasshook__(cls, C):
        return _check_methods(C, '__await__') if cls is Awaitable else NotImplemented

    @classmethod
    def __class_getitem__(cls, item):
        return GenericAlias(cls, item)


class Coroutine(Awaitable):
    __slots__ = ()

    @abstractmethod  # at 126
    def send(self, value):
        raise StopIteration  # at 131

    @abstractmethod  # at 133
    def throw(self, typ, val=None, tb=None):
        if val is None:
            if tb is None:
                raise typ  # at 140
            val = typ()  # at 141
        if tb is not None:
            val = val.with_traceback(tb)  # at 143
        raise val  # at 144

    def close(self):  # at 146
        try:
            self.throw(GeneratorExit)  # at 150
        except (GeneratorExit, StopIteration):
            pass
        else:
            raise RuntimeError("coroutine ignored GeneratorExit")  # at 154

    @classmethod  # at 156
    def __subclasshook__(cls, C):
        return _check_methods(C, '__await__', 'send', 'throw', 'close') if cls is Coroutine else NotImplemented


class AsyncIterable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod  # at 170
    def __aiter__(self):
        return AsyncIterator()  # at 172

    @classmethod  # at 174
    def __subclasshook__(cls, C):
        return _check_methods(C, '__aiter__') if cls is AsyncIterable else NotImplemented

    @classmethod
    def __class_getitem__(cls, item):
        return GenericAlias(cls, item)


class AsyncIterator(AsyncIterable):
    __slots__ = ()

    @abstractmethod  # at 187
    async def __anext__(self):
        raise StopAsyncIteration  # at 190

    def __aiter__(self):
        return self

    @classmethod  # at 195
    def __subclasshook__(cls, C):
        return _check_methods(C, '__anext__', '__aiter__') if cls is AsyncIterator else NotImplemented


class AsyncGenerator(AsyncIterator):
    __slots__ = ()

    async def __anext__(self):  # at 206
        return await self.asend(None)  # at 210

    @abstractmethod  # at 212
    async def asend(self, value):
        raise StopAsyncIteration  # at 217

    @abstractmethod  # at 219
    async def athrow(self, typ, val=None, tb=None):
        if val is None:
            if tb is None:
                raise typ  # at 226
            val = typ()  # at 227
        if tb is not None:
            val = val.with_traceback(tb)  # at 229
        raise val  # at 230

    async def aclose(self):  # at 232
        try:
            await self.athrow(GeneratorExit)  # at 236
        except (GeneratorExit, StopAsyncIteration):
            pass
        else:
            raise RuntimeError("asynchronous generator ignored GeneratorExit")  # at 240

    @classmethod  # at 242
    def __subclasshook__(cls, C):
        if cls is AsyncGenerator:
            return _check_methods(C, '__aiter__', '__anext__', 'asend', 'athrow', 'aclose')
        return NotImplemented


class Iterable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod  # at 257
    def __iter__(self):
        while False:
            yield None  # at 260

    @classmethod  # at 262
    def __subclasshook__(cls, C):
        return _check_methods(C, '__iter__') if cls is Iterable else NotImplemented

    @classmethod
    def __class_getitem__(cls, item):
        return GenericAlias(cls, item)


class Iterator(Iterable):
    __slots__ = ()

    @abstractmethod  # at 275
    def __next__(self):
        raise StopIteration  # at 278

    def __iter__(self):
        return self

    @classmethod  # at 283
    def __subclasshook__(cls, C):
        return _check_methods(C, '__iter__', '__next__') if cls is Iterator else NotImplemented


class Reversible(Iterable):
    __slots__ = ()

    @abstractmethod  # at 310
    def __reversed__(self):
        while False:
            yield None  # at 313

    @classmethod  # at 315
    def __subclasshook__(cls, C):
        return _check_methods(C, '__reversed__', '__iter__') if cls is Reversible else NotImplemented


class Generator(Iterator):
    __slots__ = ()

    def __next__(self):  # at 326
        return self.send(None)  # at 330

    @abstractmethod  # at 332
    def send(self, value):
        raise StopIteration  # at 337

    @abstractmethod  # at 339
    def throw(self, typ, val=None, tb=None):
        if val is None:
            if tb is None:
                raise typ  # at 346
            val = typ()  # at 347
        if tb is not None:
            val = val.with_traceback(tb)  # at 349
        raise val  # at 350

    def close(self):  # at 352
        try:
            self.throw(GeneratorExit)  # at 356
        except (GeneratorExit, StopIteration):
            pass
        else:
            raise RuntimeError("generator ignored GeneratorExit")  # at 360

    @classmethod  # at 362
    def __subclasshook__(cls, C):
        if cls is Generator:
            return _check_methods(C, '__iter__', '__next__', 'send', 'throw', 'close')
        return NotImplemented


class Sized(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0

    @classmethod  # at 381
    def __subclasshook__(cls, C):
        return _check_methods(C, '__len__') if cls is Sized else NotImplemented


class Container(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __contains__(self, x):
        return False

    @classmethod  # at 396
    def __subclasshook__(cls, C):
        return _check_methods(C, '__contains__') if cls is Container else NotImplemented

    @classmethod
    def __class_getitem__(cls, item):
        return GenericAlias(cls, item)


class Collection(Sized, Iterable, Container):
    __slots__ = ()

    @classmethod  # at 409
    def __subclasshook__(cls, C):
        return _check_methods(C, '__len__', '__iter__', '__contains__') if cls is Collection else NotImplemented


class Callable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False

    @classmethod  # at 516
    def __subclasshook__(cls, C):
        return _check_methods(C, '__call__') if cls is Callable else NotImplemented

    @classmethod
    def __class_getitem__(cls, item):
        if isinstance(item, tuple) and len(item) == 2 and isinstance(item[0], list):
            item = (*item[0], item[1])
        return GenericAlias(cls, item)


class Set(Collection):
    __slots__ = ()

    def __le__(self, other):  # at 541
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) <= len(other) and all(elem in other for elem in self)

    def __lt__(self, other):  # at 551
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) < len(other) and self.__le__(other)  # at 554

    def __gt__(self, other):  # at 556
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) > len(other) and self.__ge__(other)  # at 559

    def __ge__(self, other):  # at 561
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) >= len(other) and all(elem in self for elem in other)

    def __eq__(self, other):  # at 571
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) == len(other) and self.__le__(other)  # at 574

    @classmethod  # at 576
    def _from_iterable(cls, it):
        return cls(it)  # at 583

    def __and__(self, other):  # at 585
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(value for value in other if value in self)  # at 588

    __rand__ = __and__

    def isdisjoint(self, other):  # at 592
        return not any(value in self for value in other)

    def __or__(self, other):  # at 599
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(value for values in (self, other) for value in values)

    __ror__ = __or__

    def __sub__(self, other):  # at 607
        if not isinstance(other, Set):
            if not isinstance(other, Iterable):
                return NotImplemented
            other = self._from_iterable(other)  # at 611
        return self._from_iterable(value for value in self if value not in other)

    def __rsub__(self, other):  # at 615
        if not isinstance(other, Set):
            if not isinstance(other, Iterable):
                return NotImplemented
            other = self._from_iterable(other)  # at 619
        return self._from_iterable(value for value in other if value not in self)

    def __xor__(self, other):  # at 623
        if not isinstance(other, Set):
            if not isinstance(other, Iterable):
                return NotImplemented
            other = self._from_iterable(other)  # at 627
        return (self - other) | (other - self)  # at 628

    __rxor__ = __xor__

    def _hash(self):  # at 632
        """The hash of a frozenset with the same items."""
        return hash(frozenset(self))


Set.register(frozenset)


class MutableSet(Set):
    __slots__ = ()

    @abstractmethod  # at 683
    def add(self, value):
        raise NotImplementedError  # at 686

    @abstractmethod  # at 688
    def discard(self, value):
        raise NotImplementedError  # at 691

    def remove(self, value):  # at 693
        if value not in self:
            raise KeyError(value)  # at 696
        self.discard(value)

    def pop(self):  # at 699
        it = iter(self)  # at 701
        try:
            value = next(it)  # at 703
        except StopIteration:
            raise KeyError from None  # at 705
        self.discard(value)
        return value

    def clear(self):  # at 709
        try:
            while True:
                self.pop()  # at 713
        except KeyError:
            pass

    def __ior__(self, it):  # at 717
        for value in it:  # at 718
            self.add(value)  # at 719
        return self

    def __iand__(self, it):  # at 722
        for value in self - it:
            self.discard(value)
        return self

    def __ixor__(self, it):  # at 727
        if it is self:
            self.clear()
            return self
        if not isinstance(it, Set):
            it = self._from_iterable(it)  # at 732
        for value in it:  # at 733
            if value in self:
                self.discard(value)
            else:
                self.add(value)  # at 737
        return self

    def __isub__(self, it):  # at 740
        if it is self:
            self.clear()
        else:
            for value in it:  # at 744
                self.discard(value)
        return self


MutableSet.register(set)


class Mapping(Collection):
    __slots__ = ()

    @abstractmethod  # at 767
    def __getitem__(self, key):
        raise KeyError  # at 769

    def get(self, key, default=None):  # at 771
        try:
            return self[key]  # at 774
        except KeyError:
            return default

    def __contains__(self, key):  # at 778
        try:
            self[key]  # at 780
        except KeyError:
            return False
        else:
            return True

    def keys(self):  # at 786
        return KeysView(self)  # at 788

    def items(self):  # at 790
        return ItemsView(self)  # at 792

    def values(self):  # at 794
        return ValuesView(self)  # at 796

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __reversed__ = None


_abc.mark_mapping(Mapping)
Mapping.register(dict)
Mapping.register(type(type.__dict__))


class MappingView(Sized):
    __slots__ = ('_mapping',)

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):  # at 818
        return '{0.__class__.__name__}({0._mapping!r})'.format(self)  # at 819

    @classmethod
    def __class_getitem__(cls, item):
        return GenericAlias(cls, item)


class KeysView(MappingView, Set):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):  # at 835
        yield from self._mapping  # at 836


KeysView.register(type({}.keys()))


class ItemsView(MappingView, Set):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, item):  # at 850
        key, value = item
        try:
            found = self._mapping[key]
        except KeyError:
            return False
        return found is value or found == value

    def __iter__(self):  # at 859
        for key in self._mapping:  # at 860
            yield (key, self._mapping[key])  # at 861


ItemsView.register(type({}.items()))


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __contains__(self, value):  # at 871
        for key in self._mapping:  # at 872
            found = self._mapping[key]
            if found is value or found == value:
                return True
        return False

    def __iter__(self):  # at 878
        for key in self._mapping:  # at 879
            yield self._mapping[key]  # at 880


ValuesView.register(type({}.values()))


class MutableMapping(Mapping):
    __slots__ = ()
    __marker = object()

    @abstractmethod  # at 897
    def __setitem__(self, key, value):
        raise KeyError  # at 899

    @abstractmethod  # at 901
    def __delitem__(self, key):
        raise KeyError  # at 903

    def pop(self, key, default=__marker):  # at 907
        try:
            value = self[key]  # at 912
        except KeyError:
            if default is self.__marker:
                raise  # at 915
            return default
        else:
            del self[key]  # at 918
            return value

    def popitem(self):  # at 921
        try:
            key = next(iter(self))  # at 926
        except StopIteration:
            raise KeyError from None  # at 928
        value = self[key]  # at 929
        del self[key]  # at 930
        return key, value

    def clear(self):  # at 933
        try:
            while True:
                self.popitem()  # at 937
        except KeyError:
            pass

    def update(self, other=(), /, **kwds):  # at 941
        if isinstance(other, Mapping):
            for key in other:  # at 948
                self[key] = other[key]  # at 949
        elif hasattr(other, 'keys'):
            for key in other.keys():  # at 951
                self[key] = other[key]  # at 952
        else:
            for key, value in other:  # at 954
                self[key] = value
        for key, value in kwds.items():  # at 956
            self[key] = value

    def setdefault(self, key, default=None):  # at 959
        try:
            return self[key]  # at 962
        except KeyError:
            self[key] = default
        return default


MutableMapping.register(dict)


class Sequence(Reversible, Collection):
    __slots__ = ()

    @abstractmethod  # at 985
    def __getitem__(self, index):
        raise IndexError  # at 987

    def __iter__(self):  # at 989
        i = 0
        try:
            while True:
                # at 993: v = self[i]
                yield self[i]
                i += 1
        except IndexError:
            return

    def __contains__(self, value):  # at 999
        for v in self:  # at 1000
            if v is value or v == value:
                return True
        return False

    def __reversed__(self):  # at 1005
        for i in reversed(range(len(self))):  # at 1006
            yield self[i]  # at 1007

    def index(self, value, start=0, stop=None):  # at 1009
        if start is not None and start < 0:
            start = max(len(self) + start, 0)  # at 1017
        if stop is not None and stop < 0:
            stop += len(self)
        i = start
        while stop is None or i < stop:
            try:
                v = self[i]  # at 1024
            except IndexError:
                break
            if v is value or v == value:
                return i
            i += 1
        raise ValueError  # at 1030

    def count(self, value):  # at 1032
        return sum(1 for v in self if v is value or v == value)  # at 1034


_abc.mark_sequence(Sequence)
Sequence.register(tuple)
Sequence.register(str)
Sequence.register(range)
Sequence.register(memoryview)


class ByteString(Sequence):
    __slots__ = ()


ByteString.register(bytes)
ByteString.register(bytearray)


class MutableSequence(Sequence):
    __slots__ = ()

    @abstractmethod  # at 1063
    def __setitem__(self, index, value):
        raise IndexError  # at 1065

    @abstractmethod  # at 1067
    def __delitem__(self, index):
        raise IndexError  # at 1069

    @abstractmethod  # at 1071
    def insert(self, index, value):
        raise IndexError  # at 1074

    def append(self, value):  # at 1076
        self.insert(len(self), value)  # at 1078

    def clear(self):  # at 1080
        try:
            while True:
                self.pop()  # at 1084
        except IndexError:
            pass

    def reverse(self):  # at 1088
        n = len(self)
        for i in range(n // 2):
            self[i], self[n - i - 1] = self[n - i - 1], self[i]

    def extend(self, values):  # at 1094
        if values is self:
            values = list(values)
        for v in values:  # at 1098
            self.append(v)

    def pop(self, index=-1):  # at 1101
        v = self[index]  # at 1105
        del self[index]  # at 1106
        return v

    def remove(self, value):  # at 1109
        del self[self.index(value)]  # at 1113

    def __iadd__(self, values):  # at 1115
        self.extend(values)  # at 1116
        return self


MutableSequence.register(list)
MutableSequence.register(bytearray)
