d = dict(a=1, b=2, c=3)
print(d, dict([("x", 1), ("y", 2)]), dict({"k": 1}, l=2), dict(zip("ab", (1, 2))), dict(), {}, dict.fromkeys([1, 2]), dict.fromkeys("ab", []))
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("a", 9), d.setdefault("n"), d.setdefault("m", []).append(1), d)
print(d.pop("m"), d.pop("zz", "default"), d.popitem(), d.copy(), d.copy() is d, len(d))
d.update(a=10)
d.update({"e": 5})
d.update([["f", 6]], g=7)
d.update()
print(d, "a" in d, "zz" not in d, list(d), list(reversed(d)), d == dict(reversed(list(d.items()))))
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys), "a" in keys, 10 in values, ("a", 10) in items, ("a", 11) in items)
d["late"] = 99
print(keys, list(items)[-1], sorted(keys & {"a", "zz"}), sorted(keys | {"zz"})[-1], sorted(keys - {"a", "b"}), sorted(keys ^ {"a", "zz"})[-1], keys.isdisjoint(["q"]), {"a": 1}.items() & {("a", 1)})
d |= [("h", 8)]
print(d | {"a": "new"}, {"a": 0} | d, {**d, "a": "spread"}["a"])
del d["a"], d["b"]
print(d, list(d.items()))
d["b"] = "re-added goes last"
print(d, {1: "int", 1.0: "float", True: "bool"}, {0: "a", False: "b", "": "c", None: "d", (): "e"})
for k, v in d.copy().items():
    if v == 5:
        del d[k]
print(d)
d.clear()
print(d, bool(d), {"a": {"b": {}}}, {(1, 2): [3]}, {1: 2} == {1.0: 2.0}, {"a": 1} != {"a": 2})
me = {}
me["me"] = me
print(me, type(keys), type(values), type(items), iter({}).__class__.__name__)
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2):
    del big[i]
print(len(big), list(big)[:5], sum(big), sum(big.values()), big.get(500), big[501])
for i in range(0, 10, 2):
    big[i] = -i
print(list(big)[-5:], list(big.items())[:2])
