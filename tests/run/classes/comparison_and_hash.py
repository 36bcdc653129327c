import functools


@functools.total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


versions = [Version(t) for t in ("1.10", "1.2", "0.9.1", "1.2.0")]
print(sorted(versions), max(versions), min(versions))
print(versions[0] > versions[1], versions[1] <= versions[3], versions[0] >= versions[0], versions[0] != versions[1])
try:
    hash(versions[0])
except TypeError as error:
    print(error)
try:
    versions[0] < 5
except TypeError as error:
    print(error)
print(versions[0] == 5, 5 == versions[0], versions[0] != "x")


class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        print("hash", self.value)
        return hash(self.value)

    def __eq__(self, other):
        print("eq", self.value, getattr(other, "value", other))
        return isinstance(other, Key) and self.value == other.value


d = {Key(1): "a"}
print(d[Key(1)])
print(Key(2) in d)
print(Key(1) in [Key(3), Key(1)])


class Identity:
    pass


i = Identity()
print(i == i, i == Identity(), hash(i) == hash(i), {i: 1}[i])
nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan], nan != nan, (nan,) < (nan,))
