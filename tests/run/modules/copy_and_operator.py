import copy
import operator

a = [1, [2, 3], {"k": [4]}]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append("x")
a[2]["k"].append("y")
print(a, b, c)


class Box:
    def __init__(self, v):
        self.v = v


box = Box([1])
shallow, deep = copy.copy(box), copy.deepcopy(box)
box.v.append(2)
print(shallow.v, deep.v, shallow is box)
r = [1]
r.append(r)
d = copy.deepcopy(r)
print(d[1] is d, d is r)
print(operator.add(1, 2), operator.itemgetter(1)([5, 6]), operator.itemgetter("a", "b")({"a": 1, "b": 2}), operator.attrgetter("v")(box), operator.methodcaller("upper")("x"), operator.mul(3, 4), operator.not_(1), operator.contains([1], 1))
print(sorted([("b", 1), ("a", 2)], key=operator.itemgetter(1)), sorted({"x": 3, "y": 1}.items(), key=operator.itemgetter(1)))
