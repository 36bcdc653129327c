# Generators: throw, close, delegation, finalisation, errors.
import sys

def t(f):
    try:
        print('->', f())
    except BaseException as e:
        print(type(e).__name__, e.args, e.__cause__ and type(e.__cause__).__name__, e.__context__ and type(e.__context__).__name__)

def g1():
    try:
        x = (yield 1)
        print('got', x)
        y = (yield 2)
        print('got', y)
    except ValueError as e:
        print('ve', e)
        yield 'caught'
    finally:
        print('fin')
    return 'ret'


g = g1()
t(lambda: g.send(5))
t(lambda: next(g))
t(lambda: g.send('a'))
t(lambda: g.throw(ValueError('x')))
t(lambda: next(g))
t(lambda: next(g))
t(lambda: g.send(1))
t(lambda: g.throw(KeyError))
t(lambda: g.close())
g = g1()
t(lambda: g.throw(ValueError, 'early'))
t(lambda: next(g))
g = g1()
t(lambda: g.close())
t(lambda: next(g))
g = g1()
next(g)
t(lambda: g.throw(ValueError))
t(lambda: g.throw(5))
t(lambda: g.throw(ValueError, 'a', 5))
t(lambda: g.throw(ValueError('a'), 'b'))
t(lambda: g.throw())

def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            yield 2


g = ignores()
next(g)
t(lambda: g.close())

def stops():
    yield 1
    raise StopIteration(5)


t(lambda: list(stops()))

def reent():
    yield next(gg)


gg = reent()
t(lambda: next(gg))

def sub():
    r = (yield 'a')
    print('sub got', r)
    try:
        yield 'b'
    except KeyError:
        print('sub ke')
        yield 'c'
    return 'subret'

def dele():
    r = (yield from sub())
    print('r', r)
    r2 = (yield from [1, 2])
    print(r2)
    r3 = (yield from range(2))
    return 'end'


g = dele()
print(next(g), g.send('S'), g.throw(KeyError), next(g), next(g), next(g), next(g))
t(lambda: next(g))

class It:

    def __init__(s):
        s.n = 0

    def __iter__(s):
        return s

    def __next__(s):
        s.n += 1
        if s.n > 3:
            raise StopIteration('val')
        return s.n

    def send(s, v):
        print('send', v)
        return next(s)

    def throw(s, *a):
        print('throw', a[0] if isinstance(a[0], type) else type(a[0]))
        return 'thrown'

    def close(s):
        print('close')

def d2():
    r = (yield from It())
    print('r', r)


g = d2()
print(next(g))
print(g.send('v'))
print(g.throw(ValueError))
g.close()
g = d2()
print(list(g))

def d3():
    yield from 5


t(lambda: next(d3()))

def fin():
    try:
        for i in range(3):
            try:
                yield i
            finally:
                print('inner', i)
    finally:
        print('outer')


for x in fin():
    if x == 1:
        break
print('after')
g = fin()
next(g)
del g
print('deleted')

def retfin():
    try:
        return 1
    finally:
        yield 'fin yield'


g = retfin()
print(next(g))
t(lambda: next(g))

def exc_ctx():
    try:
        1 / 0
    except ZeroDivisionError:
        yield sys.exc_info()[0].__name__
        yield sys.exc_info()[0].__name__


g = exc_ctx()
print(next(g), sys.exc_info()[0])
try:
    raise KeyError
except KeyError:
    print(next(g), sys.exc_info()[0].__name__)
print(g.gi_frame is not None, g.gi_running, g.gi_code.co_name, g.__name__, g.__qualname__, g.gi_yieldfrom, type(g))
g.close()
print(g.gi_frame)
ge = (x * y for x in range(3) for y in 'ab' if x)
print(list(ge), ge)
t(lambda: list((x / 0 for x in [1])))
t(lambda: (x for x in 5))
t(lambda: sum((x for x in ['a'])))
print(list(zip((x for x in range(3)), (y for y in 'abc'))), dict(((k, v) for k, v in [('a', 1)])), max((x for x in [1, 5, 2]), default=0), any((x > 1 for x in [1, 2, 3])), sorted((x for x in 'cab'), reverse=True), ''.join((c for c in 'abc')), set((x % 3 for x in range(9))), tuple((i for i in range(3))), [*(_ for _ in range(2))])

def coroutine():
    total = 0
    while True:
        v = (yield total)
        if v is None:
            break
        total += v
    return total


c = coroutine()
next(c)
[c.send(i) for i in range(5)]
try:
    c.send(None)
except StopIteration as e:
    print('total', e.value)

def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(4)))

def nested():

    def inner():
        nonlocal_x = (yield)
        return nonlocal_x
    r = (yield from inner())
    yield ('r', r)


g = nested()
next(g)
print(g.send(9))

def lam():
    f = lambda: (yield 5)
    yield from f()


print(list(lam()))

def with_gen():

    class CM:

        def __enter__(s):
            print('enter')
            return s

        def __exit__(s, *a):
            print('exit', a[0] and a[0].__name__)
            return False
    with CM():
        yield 1
        yield 2


g = with_gen()
next(g)
g.close()
g = with_gen()
next(g)
t(lambda: g.throw(OSError('x')))
list(with_gen())
