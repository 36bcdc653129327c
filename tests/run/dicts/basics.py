d = {"one": 1, "two": 2}
d["three"] = 3
print(d, len(d), d["two"], "one" in d, 1 in d)
print(d.get("x"), d.get("x", 0), d.setdefault("four", 4), d.setdefault("one", 9))
print(list(d), list(d.keys()), list(d.values()), list(d.items()))
print(d.pop("two"), d.pop("nope", None), d.popitem(), d)
d.update({"a": 1}, b=2)
d.update([("c", 3)])
print(d)
del d["a"]
print({**d, "b": 20}, d | {"z": 26}, dict(x=1), dict([(1, 2)]), dict.fromkeys("ab", 0))
d |= {"q": 1}
print(d, d == {"q": 1, **d}, {1: "a"} == {1.0: "a"}, {True: "t", 1: "one"})
for key, value in sorted(d.items(), key=lambda item: str(item)):
    print(key, "->", value)
print({k: v * 2 for k, v in d.items() if v > 1})
print(d.keys() & {"one", "b"} == {"one", "b"}, {"one"} <= d.keys(), (1, 2) in {(1, 2): 3})
nested = {"a": {"b": {"c": [1, 2]}}}
nested["a"]["b"]["c"].append(3)
print(nested, nested["a"]["b"]["c"][-1])
copy = d.copy()
copy.clear()
print(copy, bool(copy), d.keys(), d.values(), d.items())
print(list(reversed({"x": 1, "y": 2})), max({"a": 3, "b": 1}, key={"a": 3, "b": 1}.get))
for bad in (lambda: d["zz"], lambda: d.pop("zz"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {}[{}],
            lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: {1: 2} | 5):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)


def grow():
    for key in d:
        d[key + "!"] = 1


try:
    grow()
except RuntimeError as error:
    print(error)
