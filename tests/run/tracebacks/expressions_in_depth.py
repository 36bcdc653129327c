# Which part of an expression is marked.
import traceback, functools, sys

def show(f):
    try:
        f()
    except BaseException:
        traceback.print_exc(file=sys.stdout)

def ident(x):
    return x

class O:
    attr = None

    def meth(self, *a, **k):
        raise RuntimeError('meth')

    def __getitem__(self, k):
        raise KeyError(k)

    def __add__(self, o):
        raise TypeError('add')

    def __call__(self):
        raise ValueError('call')

    def __iter__(self):
        raise ValueError('iter')

    def __enter__(self):
        raise ValueError('enter')

    def __exit__(self, *a):
        pass

    def __bool__(self):
        raise ValueError('bool')

    def __eq__(self, o):
        raise ValueError('eq')

    def __contains__(self, o):
        raise ValueError('contains')

    def __format__(self, s):
        raise ValueError('format')

    def __hash__(self):
        raise ValueError('hash')

    def __del__(self):
        pass

    def __len__(self):
        raise ValueError('len')

    def __neg__(self):
        raise ValueError('neg')

    def __setattr__(self, n, v):
        raise ValueError('setattr')

    def __setitem__(self, n, v):
        raise ValueError('setitem')

    def __delitem__(self, n):
        raise ValueError('delitem')

    def __iadd__(self, n):
        raise ValueError('iadd')

    @property
    def prop(self):
        return self.missing


o = O()

def f1():
    return ident(ident(1) + ident(None))

def f2():
    x = ident(1) + ident(2) * ident(None) + 5

def f3():
    return o.attr.foo.bar

def f4():
    return [1, 2, 3][ident(10)]

def f5():
    return {'a': {'b': 1}}['a']['c']

def f6():
    return ident(o.meth(1, 2, k=3))

def f7():
    return [ident(x) / 0 for x in range(3)]

def f8():
    return {k: v for k, v in [(1, 2), (3,)]}

def f9():
    return sum((1 / x for x in [1, 0]))

def f10():
    for x in o:
        pass

def f11():
    with o as q:
        pass

def f12():
    if o:
        pass

def f13():
    return o == 5 or 3

def f14():
    return 1 in o

def f15():
    return f'{1} {o!s:>5} {o:abc}'

def f16():
    return {o: 1}

def f17():
    return -o

def f18():
    o.x = 5

def f19():
    o[1] = 5

def f20():
    del o[1]

def f21():
    y = o
    y += 1

def f22():
    return o.prop

def f23():
    a, b, c = (1, 2)

def f24():
    a, *b = 5

def f25():
    return (lambda x: x.foo)(5)

def f26():
    raise ValueError('multi\nline\nmessage')

def f27():
    assert ident(0), f'msg {ident(5)}'

def f28():
    return undefined_name + 1

def f29():
    print(local_later)
    local_later = 1

def f30():
    import nonexistent_mod

def f31():
    from math import nonexistent_name

def f32():
    ident(1, 2)

def f33():
    ident(*5)

def f34():
    ident(**{'y': 1})

def f35():
    return 'é' + '日本' + ident(5)

def f36():
    return ('x' * 10).join([1, 2, 3]).foo

def f37():
    return ident(1).real.nope.foo

def f38():
    return ident(1 if ident(1) else 2)(3)

def f39():
    return not o

def f40():
    return o and 1

def f41():
    return 1 < ident(2) < ident('a')

def f42():
    return [*ident(5)]

def f43():
    return {**ident(5)}

def f44():
    return o[1:2]

def f45():
    return ident[int]

def f46():
    del undefined_thing

def f47():
    return (yield_ := ident(5)).foo

def f48():
    return int('abc', 10)

def f49():
    return ident(x=1)

def f50():
    return max([1, 'a'], key=lambda v: v + 1)

def f51():
    return sorted([3, 'b', 1])

def f52():
    return list(map(lambda x: 1 / x, [1, 0]))

def f53():

    @ident
    @lambda f: 1 / 0
    def inner():
        pass

def f54():

    class C(ident(5)):
        pass

def f55():

    class C:
        x = 1 / 0

def f56():

    def g(a=1 / 0):
        pass

def f57():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ident(ValueError)('in handler') from KeyError('cause')

def f58():
    try:
        1 / 0
    finally:
        o.nope

def f59():
    return {'key': o.meth(), 'other': 2}

def f60():
    return {'a': 1, 'b': [1, 2, 3 / 0]}

def f61():
    x: int = ident('a') + 1

def f62():
    return o.meth(1, 2)

def f63():
    global gg
    gg = ident(None).x

def f64():
    return ident(1)(2)(3)

def f65():
    return 5 @ 3

def f66():
    return ~'a'

def f67():
    return (2 ** 'a', 5)

def f68():
    return '%d' % 'a'

def f69():
    i = 1.5
    return 'abc'[i]

def f70():
    return (1,)[5]

def f71():
    x = [1]
    x[5] = 1

def f72():
    return 1 if o else 2

def f73():
    while o:
        pass

def f74():
    return [y for y in [1] if o]

def f75():
    return [y for x in [1] for y in ident(5)]

def f76():
    return [[z / 0 for z in [1]] for w in [1]]

def f77():
    return 'abc'.foo

def f78():
    return ident(1) + ident('a')

def f79():
    return {1, 2, []}

def f80():
    return o.a.b.c.d(1)[2].e


import types
for i in range(1, 81):
    print(i, flush=True)
    show(globals()[f'f{i}'])
