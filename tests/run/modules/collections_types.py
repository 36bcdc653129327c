from collections import Counter, OrderedDict, defaultdict, deque, namedtuple, ChainMap

c = Counter("mississippi")
print(c, c["s"], c["zz"], c.most_common(2), sorted(c.elements())[:3], c.total(), len(c))
c.update("mm")
c.subtract({"s": 5})
print(c, c + Counter(a=1), c - Counter(i=1), Counter(a=3) & Counter(a=1), Counter(a=3) | Counter(b=1), +Counter(a=-1, b=2), Counter(a=1) == Counter(a=1, b=0), -Counter(a=-2))
d = defaultdict(list)
d["a"].append(1)
d["b"]
print(d, d.get("z"), "z" in d, dict(d), defaultdict(int, x=1)["y"], defaultdict(None))
try:
    defaultdict()["x"]
except KeyError as error:
    print("KeyError", error)
q = deque([1, 2, 3], maxlen=4)
q.append(4)
q.append(5)
q.appendleft(0)
print(q, q.pop(), q.popleft(), q, len(q), q[0], q[-1], q.maxlen, list(reversed(q)), 3 in q)
q.rotate(1)
q.extend("xy")
q.extendleft("ab")
print(q, q.count("a"), q.index("b"), deque("abc"), deque(), deque("ab") == deque("ab"), deque([1]) + deque([2]))
q.remove("a")
q.insert(1, "new")
q.reverse()
q.clear()
print(q, bool(q))
Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), Point._fields, p == (1, 2), Point._make([5, 6]), isinstance(p, tuple), hash(p) == hash((1, 2)))
x, y = p
P3 = namedtuple("P3", ["a", "b", "c"], defaults=[0])
print(x, y, P3(1, 2), sorted([Point(2, 1), Point(1, 5)]), P3._field_defaults)
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
print(o, o.popitem(last=False), list(o), o == OrderedDict(reversed(list(o.items()))), OrderedDict(a=1))
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m["a"], m["b"], dict(m), len(m), m.maps, m.new_child({"c": 5})["c"])
for bad in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1]).remove(5), lambda: deque([1])[5], lambda: Point(1), lambda: p.z, lambda: setattr(p, "x", 1), lambda: namedtuple("T", "a a"), lambda: namedtuple("T", "1a"), lambda: deque(5), lambda: OrderedDict().popitem(), lambda: ChainMap()["x"], lambda: Point._make([1])):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
