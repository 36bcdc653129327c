# Arguments that are indices, sizes and flags, when they are too big or no integers: which error each function gives.
import bisect
import collections
import functools
import io
import itertools
import operator
import random

BIG = 2**64 + 1


class Index:
    def __index__(self):
        return BIG


def attempt(name, use, wrong=(BIG, -BIG, Index(), 1.5)):
    for value in wrong:
        try:
            result = use(value)
            print(name, "gives", next(result) if hasattr(result, "__next__") else result)
        except Exception as error:
            print(name, type(error).__name__, error)


attempt("list.insert", lambda value: [1].insert(value, 1))
attempt("list.pop", lambda value: [1].pop(value))
attempt("list.index", lambda value: [1].index(1, value))
attempt("list.index", lambda value: [1].index(1, 0, value))
attempt("list[]", lambda value: [1][value])
attempt("list *", lambda value: [1] * value)
attempt("list.sort", lambda value: [2, 1].sort(reverse=value))
attempt("sorted", lambda value: sorted([2, 1], reverse=value))
attempt("tuple.index", lambda value: (1,).index(1, value))
attempt("str *", lambda value: "a" * value)
attempt("str.center", lambda value: "a".center(value))
attempt("str.split", lambda value: "a b".split(" ", value))
attempt("str.find", lambda value: "a b".find("a", value))
attempt("bytes", lambda value: bytes(value))
attempt("bytearray.insert", lambda value: bytearray(b"a").insert(value, 1))
attempt("bytearray.pop", lambda value: bytearray(b"a").pop(value))
attempt("bytes %", lambda value: b"%c" % value)
attempt("<<", lambda value: 1 << value, (BIG, 10**30, -BIG, 1.5))
attempt("repeat", lambda value: itertools.repeat(1, value))
attempt("islice", lambda value: itertools.islice([1], value))
attempt("combinations", lambda value: itertools.combinations([1], value))
attempt("permutations", lambda value: itertools.permutations([1], value))
attempt("product", lambda value: itertools.product([1], repeat=value))
attempt("tee", lambda value: itertools.tee([1], value))
attempt("deque", lambda value: collections.deque([1], value))
attempt("deque.insert", lambda value: collections.deque([1]).insert(value, 1))
attempt("deque.rotate", lambda value: collections.deque([1]).rotate(value))
attempt("deque.index", lambda value: collections.deque([1]).index(1, value))
attempt("BytesIO.read", lambda value: io.BytesIO(b"a").read(value))
attempt("BytesIO.readline", lambda value: io.BytesIO(b"a").readline(value))
attempt("BytesIO.seek", lambda value: io.BytesIO(b"a").seek(value))
attempt("BytesIO.truncate", lambda value: io.BytesIO(b"a").truncate(value))
attempt("StringIO.read", lambda value: io.StringIO("a").read(value))
attempt("StringIO.seek", lambda value: io.StringIO("a").seek(value))
attempt("StringIO.truncate", lambda value: io.StringIO("a").truncate(value))
attempt("bisect", lambda value: bisect.bisect([1], 1, value))
attempt("bisect", lambda value: bisect.bisect([1], 1, 0, value), (1.5,))
attempt("length_hint", lambda value: operator.length_hint(iter([]), value), (BIG, -BIG, 1.5))
attempt("lru_cache", lambda value: functools.lru_cache(value)(len)("a"), (BIG, -BIG))
attempt("getrandbits", lambda value: random.getrandbits(value), (BIG, -BIG, 1.5))

for length in (BIG, Index(), -BIG, 1.5):
    attempt("len", lambda value: len(type("Sized", (), {"__len__": lambda self: value})()), (length,))
