# Mapping patterns: keys, the rest, what is a mapping.
from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict
from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType


class Kind(Enum):
    ADD = "add"
    DROP = "drop"


class Names:
    KEY = "dotted"


def handle(event):
    match event:
        case {"type": "move", "x": int(x), "y": int(y)}:
            return f"move {x},{y}"
        case {"type": "say", "text": str(text), **rest}:
            return f"say {text} {rest}"
        case {"type": Kind.ADD | Kind.DROP as kind, "items": [first, *more]}:
            return f"{kind.name} {first} and {len(more)} more"
        case {Names.KEY: value}:
            return f"dotted {value}"
        case {"nested": {"deep": {"value": value}}}:
            return f"nested {value}"
        case {5: one, 2.5: two, None: three, b"k": four}:
            return f"{one} {two} {three} {four}"
        case {-1: minus}:
            return f"minus {minus}"
        case {"only": _, **rest} if not rest:
            return "only"
        case {**rest}:
            return f"rest {sorted(rest, key=str)}"
        case _:
            return "no mapping"


for event in ({"type": "move", "x": 1, "y": 2}, {"type": "move", "x": 1, "y": "2"}, {"type": "say", "text": "hi", "to": "me"},
              {"type": Kind.ADD, "items": [1, 2, 3]}, {"type": Kind.DROP, "items": ()}, {"dotted": 5},
              {"nested": {"deep": {"value": 9}}}, {-1: "m"}, {5: "a", 2.5: "b", None: "c", b"k": "d"}, {"only": 1}, {"only": 1, "more": 2}, {}, [], "type", 5,
              OrderedDict(dotted=1), Counter("aab"), MappingProxyType({"dotted": 2}), UserDict(dotted=3), ChainMap({"dotted": 4})):
    print(type(event).__name__, handle(event))

# get() is asked, so that a defaultdict makes nothing.
numbers = defaultdict(list)
match numbers:
    case {"a": value}:
        print("a", value)
    case _:
        print("nothing", len(numbers))


class Logged(Mapping):
    def __init__(self, data):
        self.data = data

    def __getitem__(self, key):
        print("getitem", key)
        return self.data[key]

    def __len__(self):
        print("len")
        return len(self.data)

    def __iter__(self):
        return iter(self.data)


match Logged({"a": 1, "b": 2}):
    case {"a": 1, "c": c}:
        print("no")
    case {"a": a, "b": b, **rest}:
        print(a, b, rest)


class Registered:
    def __len__(self):
        return 1

    def get(self, key, default=None):
        return key * 2


match Registered():
    case {"a": value}:
        print("before", value)
    case _:
        print("no mapping yet")
Mapping.register(Registered)
match Registered():
    case {"a": value}:
        print("now", value)
try:
    match {"a": 1, "dotted": 2}:
        case {Names.KEY: a, "dotted": b}:
            print("not reached")
except ValueError as error:
    print("ValueError", error)
data = {"a": 1}
match data:
    case {"a": 1, **rest}:
        rest["b"] = 2
print(data, rest)
match {"x": [1, {"y": (2, 3)}]}:
    case {"x": [1, {"y": (a, b)}]}:
        print(a, b)
