# Binding of arguments, closures, attributes of functions; errors of built-in functions' arguments.
def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)

def f0():
    return 0

def f1(a):
    return a

def f2(a, b=2):
    return (a, b)

def f3(a, /, b, *, c):
    return (a, b, c)

def f4(*args):
    return args

def f5(**kw):
    return kw

def f6(a, /, b=1, *args, c, d=4, **kw):
    return (a, b, args, c, d, kw)

def f7(*, a, b):
    return (a, b)

def f8(a, b, c, d, e):
    return a


t(f0, 1)
t(f0, x=1)
t(f1)
t(f1, 1, 2)
t(f1, 1, a=2)
t(f1, b=1)
t(f1, 1, b=2)
t(f2)
t(f2, 1, 2, 3)
t(f2, b=1)
t(f2, 1, c=3)
t(f3, 1, 2)
t(f3, a=1, b=2, c=3)
t(f3, 1, b=2, c=3)
t(f3, 1, 2, 3)
t(f3)
t(f4, 1, 2)
t(f4, x=1)
t(f5, 1)
t(f5, a=1)
t(f6)
t(f6, 1)
t(f6, 1, c=3)
t(f6, 1, 2, 3, 4, c=5, q=6, a=7)
t(f6, *[1, 2], **{'c': 1})
t(f7)
t(f7, a=1)
t(f7, 1)
t(f7, 1, a=1, b=2)
t(f8)
t(f8, 1)
t(f8, 1, 2, 3)
t(f8, 1, 2, 3, 4)
t(f8, 1, 2, 3, 4, 5, 6)
t(f8, a=1, c=2)
t(f6, 1, b=2, c=3, **{'d': 5, 'e': 6})

class C:

    def m(self, a):
        return a

    @classmethod
    def c(cls, a):
        return a

    @staticmethod
    def s(a):
        return a

    def __init__(self, x=0):
        pass


t(C().m)
t(C().m, 1, 2)
t(C.m)
t(C.c)
t(C.s)
t(C.s, 1, 2)
t(C, 1, 2)
t(C, y=1)
t(C().m, b=1)
t(lambda: 1, 5)
t(lambda x, y: 1)
t(print, 1, foo=2)
t(len)
t(len, 1, 2)
t(len, x=1)
t(int, 1, 2, 3)
t(isinstance, 1)
t([].append, 1, 2)
t('a'.join)
t({}.get)
t(sorted, [1], 5)
t(range)
t(abs)
t(abs, 1, 2)
t(max)
t(sum, 1)
t(sum, [1], 2, 3)
t(sum, ['a'])
t(sum, ['a'], '')
t(sum, [[1]], [])
t(round, 1, 2, 3)
t(pow, 1)
t(divmod, 1)
t(hash)
t(id)
t(ord, 'ab')
t(ord, 5)
t(chr, -1)
t(chr, 1114112)
t(chr, 'a')
t(getattr, 1)
t(getattr, 1, 'zz')
t(getattr, 1, 5)
t(setattr, 1, 'a', 2)
t(hasattr, 1, 5)
t(iter)
t(iter, 5)
t(iter, 5, 6)
t(next, 5)
t(next, iter([]))
t(next, iter([]), 'd')
t(zip, 5)
t(map, 5)
t(map, len)
t(filter, None)
t(enumerate)
t(reversed, 5)
t(reversed, {1})
t(slice)
t(all, 5)
t(any)
t(bin, 1.5)
t(hex, 'a')
t(oct, None)
t(callable)
t(type, 1, 2)
t(type, 'A', (), {})
t(type)
t(vars, 5)
t(dir, 5, 6)
t(input, 1, 2)
t(format, 1, 2)
t(format, 5, 'd')
t(repr)
t(ascii, 'é')
t(bytes, 'a')
t(bytearray, -1)
t(memoryview, 5)
t(complex, 'x')
t(float, 'x')
t(int, 'x')
t(list, 5)
t(dict, 5)
t(set, 5)
t(frozenset, 5)
t(tuple, 5)
t(str, 1, 2)
t(bool, 1, 2)
t(issubclass, 1, 2)
t(isinstance, 1, 2)
t(staticmethod)
t(property, 1, 2, 3, 4, 5)
t(object, 1)
t(open)
t(print, sep=5)
t(print, end=5)
t(sorted, key=1)
t(min, 5, 6, key=5)
t(delattr, 1, 'a')

def outer():
    x = 1

    def inc():
        nonlocal x
        x += 1
        return x

    def get():
        return x
    return (inc, get)


i, g = outer()
i()
i()
print(g(), i.__closure__[0].cell_contents, 0)
fs = [lambda: k for k in range(3)]
print([f() for f in fs])
fs = [lambda k=k: k for k in range(3)]
print([f() for f in fs])

def mutable(a, l=[]):
    l.append(a)
    return l


mutable(1)
print(mutable(2), mutable.__defaults__)
print(f6.__code__.co_argcount, f6.__code__.co_posonlyargcount, f6.__code__.co_kwonlyargcount, f6.__defaults__, f6.__kwdefaults__, f6.__name__, f6.__qualname__, f6.__module__, f6.__doc__, f6.__annotations__, f6.__dict__, f6.__code__.co_name, f6.__code__.co_firstlineno, f6.__code__.co_flags & 12)
f1.attr = 5
print(f1.attr, f1.__dict__)
f1.__name__ = 'renamed'
print(f1.__name__)
t(f1)
f1.__defaults__ = (9,)
t(f1)
t(lambda: setattr(f1, '__name__', 5))
t(lambda: setattr(f1, '__defaults__', 5))

def rec(n):
    return 1 if n <= 1 else n * rec(n - 1)


print(rec(30))
print((lambda *a, **k: (a, k))(1, *[2, 3], 4, **{'x': 1}, y=2, **{'z': 3}))
t(lambda: f5(**{'a': 1}, **{'a': 2}))
t(lambda: f5(a=1, **{'a': 2}))
t(lambda: f5(**{1: 2}))
t(lambda: f4(*None))
t(lambda: f5(**None))
t(lambda: f4(*5))
five = 5
t(lambda: five())
none = None
t(lambda: none())
t(lambda: C()())

def deco(arg):

    def d(f):

        def w(*a, **k):
            print('deco', arg, f.__name__)
            return f(*a, **k)
        return w
    return d

@deco(1)
@deco(2)
def decorated(x):
    return x * 2


print(decorated(4))

def gen_args(a, b=lambda: 5, *c, d={}, **e):
    return (a, b(), c, d, e)


print(gen_args(1), gen_args(1, lambda: 6, 7, d=8, z=9))

def annotated(x: int=5, *y: 'str', z: list[int]=None) -> 'ret':
    return x


print(annotated.__annotations__)
x = 10

def shadow():
    global x
    x = 20

    def inner():
        x = 30
        return x
    return inner()


print(shadow(), x)

def unb():
    print(x)
    x = 1


t(unb)

def unb2():

    def inner():
        return zz
    r = inner
    if False:
        zz = 1
    return r()


t(unb2)

def delit():
    a = 1
    del a
    return a


t(delit)
try:
    undefined_global
except NameError as e:
    print(e, e.name)
