# Class bodies, closures, comprehensions, nonlocal, global, del, private names.
x = 'module'

class A:
    x = 'class'
    y = [x for _ in range(1)] if False else x
    lst = [i for i in range(2)]
    fn = lambda self: x

    def m(self):
        return (x, self.x)
    z = (lambda: x)()

    class B:
        x2 = x

        def n(self):
            return x
    __private = 5

    def get(self):
        return (self.__private, A.__private, __class__.__name__)

    def __secret(self):
        return 's'

    def call(self):
        return self.__secret()

    def locals_(self, __p=1):
        __v = 2
        return sorted(locals())


a = A()
print(a.m(), a.fn(), A.z, A.B.x2, A.B().n(), a.get(), a.call(), a.locals_(), [n for n in dir(A) if 'A__' in n or 'private' in n])

def outer():
    v = 1

    def mid():
        nonlocal v
        v += 1

        def inner():
            nonlocal v
            v *= 10
            return v
        return inner
    r = mid()()
    del_me = 5

    def reader():
        return del_me
    del del_me
    try:
        reader()
    except NameError as e:
        print(type(e).__name__, e)
    del_me = 6
    print(reader())
    return (r, v)


print(outer())

def loopvars():
    fs = []
    for i in range(3):

        def f():
            return i
        fs.append(f)
        j = i
        fs.append(lambda: j)
    return [f() for f in fs]


print(loopvars())

def conditional(flag):
    if flag:

        def helper():
            return 'A'
    else:

        def helper():
            return 'B'
    return helper()


print(conditional(1), conditional(0))

def shadow(list, str=5):
    return (list, str)


print(shadow([1]), list('ab'))

def comp():
    y = 5
    r = [y + z for z in range(3) if (w := z) > 0]
    return (r, w, [[y * q for q in range(p)] for p in range(3)], {k: (lambda: k + y)() for k in '12'.split() if 0}, (lambda y: [y for _ in range(2)])(9))


print(comp())

class Meta(type):

    def __prepare__(name, bases):
        return {'injected': 'inj'}

class Uses(metaclass=Meta):
    got = injected
    del injected
    try:
        injected
    except NameError as e:
        err = str(e)
    for k in range(3):
        locals()[f'auto{k}'] = k


print(Uses.got, Uses.err, Uses.auto2, hasattr(Uses, 'injected'))

def gen_scope():
    data = [1, 2, 3]
    g = (d for d in data)
    data = [9]
    lazy = (data for _ in range(1))
    data = 'changed'
    return (list(g), list(lazy))


print(gen_scope())

def rec_closure(n):

    def go(k):
        return 1 if k == 0 else k * go(k - 1)
    return go(n)


print(rec_closure(20))

def star_ret():
    t = (1, 2)
    return (*t, 3)

def star_yield():
    t = [1]
    yield (*t, 2)


print(star_ret(), list(star_yield()), [*star_ret(), *(4,)], (*'ab', *[]), {**{}, 'a': 1})
if True:

    def late():
        return defined_later
try:
    late()
except NameError as e:
    print(e)


defined_later = 1
print(late())

def kw(*, a, **rest):
    return (a, rest)


print(kw(**{'a': 1, 'b-c': 2}), (lambda **k: k)(**{'x': 1}))

def f(a, b=x, *c, d=x + '!', **e):
    return (a, b, c, d, e)


x = 'changed'
print(f(1), f(1, 2, 3, d=4, z=5))

def decorated_class(cls):
    cls.extra = lambda self: 'extra'
    return cls

@decorated_class
class D:
    pass


print(D().extra())

def factory():

    class Local:
        count = 0

        def __init__(self):
            Local.count += 1
            self.__class__.total = Local.count
    Local()
    Local()
    return (Local.count, Local.total, Local.__qualname__)


print(factory())

def tryscope():
    try:
        1 / 0
    except ZeroDivisionError as e:
        msg = str(e)
    try:
        e
    except NameError as n:
        return (msg, str(n))


print(tryscope())
for x in range(2):
    pass
print(x)
del x
try:
    x
except NameError as e:
    print(e)
global_list = []

def mutate():
    global_list.append(len(global_list))
    return global_list


mutate()
print(mutate())
exec_result = [fn() for fn in [lambda n=n: n ** 2 for n in range(4)]]
print(exec_result)

class Counter:
    instances = 0

    def __new__(cls, *a):
        cls.instances += 1
        return super().__new__(cls)

    def __init_subclass__(cls):
        cls.instances = 100

class Sub(Counter):
    pass


Counter()
Sub()
Sub()
print(Counter.instances, Sub.instances)
