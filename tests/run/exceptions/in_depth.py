# Causes, contexts, notes, groups, built-in exceptions, the module traceback.
import sys, traceback

def p(f):
    try:
        r = f()
        print('ret', r)
    except BaseException as e:
        d = 0
        while e is not None and d < 6:
            print('  ' * d, type(e).__name__, e.args, 'sup' if e.__suppress_context__ else '', 'cause' if e.__cause__ else '', getattr(e, '__notes__', ''))
            e = e.__cause__ or e.__context__
            d += 1

def a():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError('v') from e

def b():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('v') from None

def c():
    try:
        try:
            1 / 0
        finally:
            raise KeyError('k')
    except KeyError:
        raise OSError(2, 'x')

def d():
    try:
        raise ValueError('a')
    except ValueError:
        try:
            raise KeyError('b')
        except KeyError:
            pass
        raise

def e():
    raise

def f():
    try:
        return 1
    finally:
        return 2

def g():
    for i in range(3):
        try:
            continue
        finally:
            if i == 1:
                break
    return i

def h():
    try:
        raise ValueError
    finally:
        return 'swallowed'

def i():
    while True:
        try:
            raise ValueError
        except ValueError:
            break
        finally:
            print('fin')
    return 'out'

def j():
    raise ValueError from KeyError('x')

def k():
    raise ValueError('a') from 5

def l():
    raise 5

def m():
    raise int

def n():
    try:
        raise ValueError('z')
    except (KeyError, ValueError) as q:
        q.add_note('note1')
        q.add_note('note2')
        raise

def o():
    try:
        raise ValueError
    except 5:
        pass

def pp():
    try:
        raise ValueError
    except (KeyError, 'a'):
        pass

def q():
    e = ValueError('self')
    try:
        raise e
    except ValueError as x:
        raise x

def r():
    try:
        try:
            raise ValueError(1)
        except ValueError as x:
            raise KeyError(2) from x
    except KeyError as y:
        try:
            raise OSError(3)
        except OSError as z:
            raise y

def s():
    try:
        pass
    except ValueError:
        pass
    else:
        raise KeyError('else')
    finally:
        print('finally')

def t():
    try:
        raise KeyError('k')
    except KeyError as e:
        pass
    return e

def u():
    assert 1 == 2, ('tuple', 'msg')

def v():
    assert []

def w():
    ValueError('x').add_note(5)

def x():
    e = ValueError()
    e.__cause__ = 5

def y():
    e = ValueError('y')
    e.__context__ = KeyError('c')
    raise e

def z():
    raise ExceptionGroup('eg', [ValueError(1), TypeError('t'), ExceptionGroup('in', [KeyError('k')])])


for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, pp, q, r, s, t, u, v, w, x, y, z):
    print(fn.__name__)
    p(fn)
try:
    try:
        raise ExceptionGroup('eg', [ValueError(1), TypeError('t'), ExceptionGroup('in', [KeyError('k'), ValueError(2)])])
    except* ValueError as eg:
        print('VE', eg.exceptions, eg.message)
    except* TypeError as eg:
        print('TE', eg.exceptions)
except* KeyError as eg:
    print('KE', eg.exceptions, repr(eg))
eg = ExceptionGroup('m', [ValueError(1), KeyError(2)])
print(eg, repr(eg), eg.split(ValueError), eg.subgroup(KeyError), eg.subgroup(lambda e: isinstance(e, ValueError)), eg.derive([OSError()]), eg.split((ValueError, KeyError)))
for args in ((), ('m',), ('m', []), ('m', 5), (5, [ValueError()]), ('m', [5]), ('m', [KeyboardInterrupt()])):
    try:
        print(repr(ExceptionGroup(*args)))
    except Exception as ex:
        print(type(ex).__name__, ex)
print(repr(BaseExceptionGroup('m', [ValueError()])), repr(BaseExceptionGroup('m', [KeyboardInterrupt()])))
for ex in (KeyError('a'), KeyError(), KeyError('a', 'b'), OSError(2, 'No such file', 'f.txt'), OSError('x'), FileNotFoundError(2, 'm'), StopIteration(5), SystemExit(3), UnicodeDecodeError('utf8', b'\xff', 0, 1, 'bad'), ValueError('a', 'b'), ImportError('m', name='n', path='p'), AttributeError('m', name='n', obj=1), NameError('x', name='y'), SyntaxError('bad', ('f.py', 1, 2, 'text')), ZeroDivisionError(), ModuleNotFoundError('q'), OSError(13, 'perm'), OSError(17, 'ex'), BlockingIOError(11, 'again'), TimeoutError('t'), ConnectionResetError(104, 'reset')):
    print(repr(ex), str(ex), ex.args, type(ex).__mro__[1].__name__, traceback.format_exception_only(ex))
print(OSError(2, 'a').errno, OSError(2, 'a').strerror, OSError(2, 'a', 'fn').filename, OSError(2, 'a', 'f', None, 'g').filename2, type(OSError(2, 'a')).__name__, type(OSError(13, '')).__name__, StopIteration(5).value, SystemExit(3).code, SystemExit().code, UnicodeDecodeError('utf8', b'\xff', 0, 1, 'bad').reason)

class MyE(Exception):

    def __init__(s, a, b=2):
        s.a = a
        s.b = b


print(repr(MyE(1)), str(MyE(1)), MyE(1, b=3).args, MyE(1).a)
try:
    MyE()
except TypeError as ex:
    print(ex)
try:
    raise MyE
except TypeError as ex:
    print(ex)

def deep(n):
    if n == 0:
        raise ValueError('deep')
    deep(n - 1)


try:
    deep(3)
except ValueError as ex:
    print([(f.lineno, f.name, f.line) for f in traceback.extract_tb(ex.__traceback__)])
    print(''.join(traceback.format_exception(ex)))
    tb = ex.__traceback__
    print(tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_frame.f_code.co_name)
    traceback.print_exc(file=sys.stdout, limit=1)
    traceback.print_exc(file=sys.stdout, limit=-1)
    print(traceback.format_exc(chain=False)[:20])
print(sys.exc_info())
try:
    raise ValueError('wt').with_traceback(None)
except ValueError as ex:
    print(len(traceback.extract_tb(ex.__traceback__)))
