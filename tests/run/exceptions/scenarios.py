# Forty ways to fail: the exception, its chain, and the lines of its traceback.
import sys, traceback

def scenario(f):
    try:
        print('value', f())
    except BaseException as e:
        chain, seen = [], []
        while e is not None and not any(e is one for one in seen):  # chains may be rings
            seen.append(e)
            chain.append((type(e).__name__, str(e), [fr.lineno - f.__code__.co_firstlineno for fr in traceback.extract_tb(e.__traceback__)][1:]))
            e = e.__cause__ or (None if e.__suppress_context__ else e.__context__)
        print(f.__name__, chain)

def s1():
    for i in range(3):
        try:
            try:
                raise ValueError(i)
            except ValueError:
                if i == 1:
                    continue
                if i == 2:
                    break
            else:
                print('else')
            finally:
                print('f', i)
                if i == 0:
                    raise KeyError('from finally')
        except KeyError as e:
            print('caught', e, e.__context__)
    return i

def s2():
    try:
        return s2_inner()
    finally:
        print('outer finally')

def s2_inner():
    try:
        raise OSError('x')
    except OSError as e:
        try:
            raise RuntimeError('y') from e
        finally:
            try:
                raise LookupError('z')
            except LookupError:
                print('handled z', sys.exc_info()[0].__name__)
            print(sys.exc_info()[0].__name__)

def s3():
    e = None
    try:
        raise ValueError('a')
    except ValueError as e:
        saved = e
    try:
        return e
    except UnboundLocalError as u:
        return (str(u), saved)

def s4():

    class CM:

        def __init__(s, n, swallow=False, fail=None):
            s.n, s.sw, s.fail = (n, swallow, fail)

        def __enter__(s):
            print('enter', s.n)
            return s

        def __exit__(s, t, v, tb):
            print('exit', s.n, t and t.__name__)
            if s.fail:
                raise s.fail
            return s.sw
    with CM(1), CM(2, fail=KeyError('k')), CM(3, swallow=True):
        raise ValueError('v')
    print('between')
    with CM(4, swallow=True) as a, CM(5, fail=TypeError('t')):
        return 'never'
    return 'after'

def s5():

    def gen():
        try:
            while True:
                try:
                    x = (yield)
                except ValueError as e:
                    print('in gen', e)
                else:
                    print('got', x)
        finally:
            print('gen cleanup')
    g = gen()
    next(g)
    g.send(1)
    g.throw(ValueError('t'))
    g.send(2)
    return g.throw(KeyError('out'))

def s6():

    def a():
        b()

    def b():
        try:
            c()
        except ZeroDivisionError as e:
            raise ValueError('b') from e

    def c():
        return 1 / 0
    a()

def s7():
    try:
        raise ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [TypeError(2), KeyError(3)])])
    except* (TypeError, KeyError) as eg:
        print(eg, [type(x).__name__ for x in eg.exceptions[0].exceptions])

def s8():
    try:
        try:
            raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
        except* ValueError:
            raise RuntimeError('new')
    except ExceptionGroup as g:
        return ([type(x).__name__ for x in g.exceptions], g.exceptions[0].__context__)

def s9():
    return [1 / x for x in (1, 0)]

def s10():
    return sum(map(lambda x: 1 / x, (1, 0)))

def s11():
    it = iter([1])
    while True:
        try:
            next(it)
        except StopIteration:
            raise IndexError('done') from None

def s12():

    def rec(n):
        return rec(n - 1) if n else [][0]
    rec(3)

def s13():
    try:
        sys.exit('bye')
    finally:
        print('exit finally')

def s14():
    try:
        raise
    except RuntimeError as e:
        raise e.with_traceback(None)

def s15():
    x = ValueError('self')
    x.__cause__ = x.__context__ = None
    try:
        raise x
    except ValueError as y:
        try:
            raise KeyError('inner') from y
        except KeyError as z:
            raise x from z

def s16():
    try:
        int('x')
    except ValueError as e:
        e.add_note('n1')
        raise

def s17():
    assert False, {'a': 1}

def s18():
    from collections import deque
    d = deque([1, 2])
    for x in d:
        d.append(3)

def s19():
    d = {1: 2}
    for k in d:
        d[k + 1] = 1

def s20():
    return (yield_ for yield_ in 5)

def s21():
    return ('a' + 1, [] + (), {} | [], 1 < 'a')

def s22():
    return (next(iter([])), 5)

def s23():
    return ({}['k'], [][1])

def s24():
    x.y.z = 1

def s25():
    return b'a' + 'b'

def s26():
    f = open('/nonexistent')
    return f

def s27():
    return int.from_bytes('a', 'big')

def s28():
    return object().foo

def s29():
    return None.foo

def s30():
    None()

def s31():
    import os
    return os.nope

def s32():
    return '%d' % 'x'

def s33():
    return '{}'.format()

def s34():
    return ([].pop(), {}.popitem())

def s35():
    return max([])

def s36():
    return chr(-1)

def s37():
    return (1, 2)[5]

def s38():
    a, b = (1, 2, 3)

def s39():
    return float('x')

def s40():
    return 2 ** 10000 / 1.5e-300 * 1e+300 ** 2


for i in range(1, 41):
    scenario(globals()[f's{i}'])
