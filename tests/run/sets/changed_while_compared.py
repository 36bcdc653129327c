# Comparing may change the set, dict or list that is being looked at: nothing breaks, and the answers are CPython's.
class Clears:
    armed = False

    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        if Clears.armed:
            self.target.clear()
        return self is other

    def __hash__(self):
        return 1


def sizes(operation, make):
    Clears.armed = False
    left = set()
    left.update(Clears(left) for _ in range(5))
    right = make(Clears(left) for _ in range(5))
    Clears.armed = True
    try:
        operation(left, right)
    except RuntimeError as error:
        print(error)
    Clears.armed = False


for make in (set, list, dict.fromkeys):
    for name in ("issubset", "issuperset", "intersection", "union", "difference", "symmetric_difference", "isdisjoint",
                 "update", "difference_update", "symmetric_difference_update"):
        sizes(getattr(set, name), make)
print("nothing broke")


class Empties:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        lists[self.name].clear()
        return NotImplemented


lists = {}
lists["a"], lists["b"], lists["c"] = [Empties("b")], [Empties("a")], [Empties("c")]
print(lists["a"] == lists["b"], lists)
print(lists["c"] == [1], lists["c"] < [1] if lists["c"] else "empty")


class CountsHashes(int):
    counted = 0

    def __hash__(self):
        CountsHashes.counted += 1
        return int(self)


keys = dict.fromkeys(map(CountsHashes, range(10)))
before = CountsHashes.counted
numbers = set(keys)
numbers.difference_update(keys)
numbers.symmetric_difference_update(keys)
print(len(numbers), CountsHashes.counted - before)

letters = dict.fromkeys("abd")
for other in (frozenset("ad"), set("ad"), set("adefgh"), frozenset("abcdefgh"), dict.fromkeys("da").keys(), list("dxa")):
    both = letters.keys() & other
    print(type(both).__name__, sorted(both))
