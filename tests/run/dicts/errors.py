d = {"a": 1}
for bad in (lambda: d["b"], lambda: d[1, 2], lambda: d[[]], lambda: d.pop("b"), lambda: {}.popitem(), lambda: dict(5), lambda: dict([5]), lambda: dict([(1,)]), lambda: dict(["abc"]), lambda: d.update(5), lambda: d.update([1]),
            lambda: {[]: 1}, lambda: {{}: 1}, lambda: d < d, lambda: d + d, lambda: d | 5, lambda: d | [("a", 1)], lambda: d.get(), lambda: d.get([]), lambda: dict.fromkeys(5), lambda: dict.fromkeys([[]]), lambda: d.setdefault(), lambda: [] in d,
            lambda: d.keys() + 1, lambda: d.keys()[0], lambda: hash(d), lambda: d.missing, lambda: d(1), lambda: dict(1, 2), lambda: d.pop(), lambda: {**5}, lambda: {**[1]}, lambda: reversed(5), lambda: d.items() < 5):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


def change_size(action):
    e = {1: 1, 2: 2, 3: 3}
    try:
        for k in e:
            action(e, k)
        print("survived", e)
    except RuntimeError as error:
        print(error)


change_size(lambda e, k: e.pop(k))
change_size(lambda e, k: e.update({k + 10: 1}))
change_size(lambda e, k: e.__setitem__(k, 5))
change_size(lambda e, k: (e.pop(k), e.__setitem__(k + 100, 0)) if len(e) == 3 and k == 1 else None)
try:
    del d["zz"]
except KeyError as error:
    print(repr(error))
