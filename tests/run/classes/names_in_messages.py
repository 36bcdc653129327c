# Types in C outside of builtins show their module in messages.
import collections
import contextvars
import functools
import itertools
import operator
import os
import time
import weakref


class Plain:
    pass


values = [collections.deque(), collections.OrderedDict(), collections.defaultdict(), functools.partial(print), itertools.count(),
          operator.itemgetter(1), contextvars.ContextVar("x"), weakref.ref(Plain), time.gmtime(0), os.stat("/"), list[int], int | str,
          range(3), Plain(), iter([]), {}.keys()]
for value in values:
    for function in (lambda: value.nope, lambda: value + object(), lambda: -value, lambda: [1][value], lambda: value < Plain()):
        try:
            print(function())
        except Exception as error:
            print(type(error).__name__, error)
