# Class[…]: which built-in classes take type arguments, and what their subclasses give.
import asyncio
import collections
import contextvars
import functools
import itertools
import os
import queue
import types
import weakref


class Names(list):
    pass


class Ages(dict[str, int]):
    pass


async def numbers():
    yield 1


print(Names[int], Ages[int], Ages.__orig_bases__, Ages.__mro__)
print(list.__class_getitem__(int), [].__class_getitem__(str), Names[int](), type(Names[int]()))
for cls in (list, tuple, dict, set, frozenset, type, enumerate, types.MappingProxyType, weakref.ref, type(numbers()), asyncio.Task,
            asyncio.Future, asyncio.Queue, contextvars.ContextVar, contextvars.Token, itertools.chain, functools.partial,
            collections.deque, collections.defaultdict, collections.OrderedDict, collections.Counter, collections.ChainMap,
            queue.Queue, queue.SimpleQueue, os.DirEntry, weakref.WeakSet, functools.cached_property, BaseExceptionGroup,
            os.PathLike, int, str, range, slice, map, zip, property, memoryview):
    try:
        print(cls[int])
    except TypeError as error:
        print(error)
try:
    type(1)[int]
except TypeError as error:
    print(error)
print([name for name in dir(list) if name.startswith(("__ra", "__rm"))], hasattr(str, "__radd__"), hasattr(tuple, "__rmul__"))
