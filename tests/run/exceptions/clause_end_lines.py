# At the end of an except clause its name is unbound: what dies then dies at the line that ran last.
import contextlib
import sys
import warnings

warnings.simplefilter("always")


async def never():
    pass


def new():
    return ValueError(never())


def a(flag):
    try:
        raise new()
    except ValueError as error:
        if flag:
            return


def b(flag):
    try:
        raise new()
    except ValueError as error:
        if flag:
            len('')


def c(flag):
    try:
        raise new()
    except ValueError as error:
        if flag:
            len('')
        else:
            len('2')


def d(flag):
    try:
        raise new()
    except ValueError as error:
        if flag:
            return 1
        elif flag is None:
            return 2


def e(flag):
    try:
        raise new()
    except ValueError as error:
        while flag:
            flag -= 1


def f(flag):
    try:
        raise new()
    except ValueError as error:
        for x in range(flag or 0):
            len('')


def g(flag):
    try:
        raise new()
    except ValueError as error:
        try:
            if flag:
                raise KeyError
        except KeyError:
            len('')


def h(flag):
    try:
        raise new()
    except ValueError as error:
        try:
            len('')
        finally:
            len('2')


def i(flag):
    try:
        raise new()
    except ValueError as error:
        if flag:
            return
        else:
            len('')


def j(flag):
    try:
        raise new()
    except ValueError as error:
        if flag:
            len('')
        else:
            return


def k(flag):
    for x in (1,):
        try:
            raise new()
        except ValueError as error:
            if flag:
                continue


def l(flag):
    for x in (1,):
        try:
            raise new()
        except ValueError as error:
            if flag:
                break
            if not flag:
                break


def m(flag):
    try:
        raise new()
    except ValueError as error:
        if flag and len('a'):
            return


def n(flag):
    try:
        raise new()
    except ValueError as error:
        if (flag
            and len('a')):
            return


for z in (a, b, c, d, e, f, g, h, i, j, k, l, m, n):
    for flag in (0, 1):
        print(z.__name__, flag, file=sys.stderr, flush=True)
        z(flag)


def o(flag):
    try:
        raise new()
    except ValueError as error:
        pass


def p(flag):
    try:
        raise new()
    except ValueError as error:
        if flag:
            pass
        else:
            pass


async def u(flag):
    try:
        raise new()
    except ValueError as error:
        async for i in agen():
            if flag:
                len('')


async def agen():
    yield 1


def w(flag):
    try:
        raise new()
    except ValueError as error:
        with open('/dev/null') as f:
            if flag:
                len('')


def x(flag):
    try:
        raise new()
    except ValueError as error:
        with contextlib.suppress(KeyError):
            if flag:
                raise KeyError
for z in (o, p, u, w, x):
    for flag in (0, 1):
        print(z.__name__, flag, file=sys.stderr, flush=True)
        result = z(flag)
        if z is u:
            try:
                result.send(None)
            except StopIteration:
                pass
