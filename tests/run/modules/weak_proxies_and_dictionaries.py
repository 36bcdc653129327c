import weakref, gc
class C:
    def __init__(self, v=1): self.v = v
    def __repr__(self): return "C!"
    def __str__(self): return "str C"
    def __add__(self, o): return ("add", o)
    def __radd__(self, o): return ("radd", o)
    def __len__(self): return 3
    def __iter__(self): return iter([1,2])
    def __call__(self, x): return x
c = C()
p = weakref.proxy(c)
print(type(p), p.v, str(p), p + 1, 1 + p, len(p), list(p), p(3), bool(p))
print(weakref.proxy(c) is p, weakref.getweakrefcount(c))
try: hash(p)
except TypeError as e: print(e)
print(isinstance(p, C), p.__class__)
print(weakref.ref(int)() is int, weakref.ref(type)() is type)
del c
try: p.v
except ReferenceError as e: print(e)
d = weakref.WeakKeyDictionary()
a, b = C(), C(2)
d[a] = 1; d[b] = 2
print(d == weakref.WeakKeyDictionary({a: 1, b: 2}), dict(d | {a: 5}) , len(d))
for k in d:
    if k is a:
        del a
        del k
        break
gc.collect()
print(len(d), list(d.values()))
v = weakref.WeakValueDictionary(x=b)
print(list(v.items()), v == {"x": b}, v.pop("x"), len(v), v.get("x"), v.setdefault("y", b), dict(v))
s = weakref.WeakSet([b])
print(len(s), b in s, list(s))
del b
gc.collect()
print(len(s), len(v), len(d))
