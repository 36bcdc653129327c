# contextlib, asynchronous parts included.
import contextlib, asyncio, io, sys, os
from contextlib import *

def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)

@contextmanager
def cm(n, fail=False):
    print('enter', n)
    try:
        yield n
    except KeyError as e:
        print('handled', e)
    finally:
        print('exit', n)


with cm(1) as a, cm(2) as b:
    print(a, b)
with cm(3):
    raise KeyError('k')

def f1():
    with cm(4):
        raise ValueError('v')


t(f1)

def f2():
    with cm(5):
        return 'r'


t(f2)

@cm(6)
def deco():
    print('in deco')
    return 'x'


print(deco(), deco.__name__)

@contextmanager
def noyield():
    if False:
        yield


t(lambda: noyield().__enter__())

@contextmanager
def twice():
    yield 1
    yield 2

def f3():
    with twice():
        pass


t(f3)

@contextmanager
def swallow():
    try:
        yield
    except Exception:
        pass

def f4():
    with swallow():
        raise ValueError
    return 'swallowed'


t(f4)

@contextmanager
def replace():
    try:
        yield
    except ValueError as e:
        raise KeyError('replaced') from e

def f5():
    with replace():
        raise ValueError('o')


t(f5)

def f6():
    with cm(7):
        raise StopIteration('si')


t(f6)
with suppress(KeyError, ValueError):
    raise ValueError
print('after suppress')
with closing(type('X', (), {'close': lambda s: print('closed')})()) as x:
    pass
with nullcontext(5) as n:
    print(n)
with redirect_stdout(io.StringIO()) as buf:
    print('hidden')
print(repr(buf.getvalue()))
with redirect_stderr(io.StringIO()) as buf:
    print('err', file=sys.stderr)
print(buf.getvalue())
with ExitStack() as st:
    st.enter_context(cm('s1'))
    st.callback(print, 'callback', 1, sep='-')
    st.enter_context(cm('s2'))
    st.push(lambda *a: print('push', a[0]) or True)
    raise RuntimeError('x')
with ExitStack() as st:
    st.enter_context(cm('p1'))
    st2 = st.pop_all()
print('popped')
st2.close()

def f7():
    with ExitStack() as s:
        s.callback(lambda: 1 / 0)
        s.callback(lambda: [][1])
        raise ValueError('first')


try:
    f7()
except Exception as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))

class CD(ContextDecorator):

    def __enter__(s):
        print('CD in')
        return s

    def __exit__(s, *a):
        print('CD out')
        return False

@CD()
def g():
    print('g')


g()
g()

class ACM(AbstractContextManager):

    def __exit__(s, *a):
        pass


with ACM() as z:
    print(type(z).__name__)
t(lambda: AbstractContextManager())

@asynccontextmanager
async def acm(n):
    print('aenter', n)
    await asyncio.sleep(0)
    try:
        yield n
    finally:
        await asyncio.sleep(0)
        print('aexit', n)

async def main():
    async with acm(1) as x, acm(2):
        print(x)
    try:
        async with acm(3):
            raise ValueError('in async')
    except ValueError as e:
        print(e)
    async with AsyncExitStack() as st:
        await st.enter_async_context(acm('a'))
        st.enter_context(cm('b'))
        st.push_async_callback(asyncio.sleep, 0)
        st.callback(print, 'cb')

    @acm(9)
    async def d():
        print('decorated')
        return 5
    print(await d())

    class AC:

        async def aclose(s):
            print('aclosed')
    async with aclosing(AC()):
        pass
    async with nullcontext(7) as n:
        print(n)

    @asynccontextmanager
    async def ny():
        if False:
            yield
    try:
        async with ny():
            pass
    except RuntimeError as e:
        print(e)


asyncio.run(main())
with chdir('/tmp'):
    print(os.getcwd())
