# virtual-time
# Asynchronous generators, iterators, comprehensions and context managers in their corner cases.
import asyncio, sys

def show(e):
    return (type(e).__name__, e.args, type(e.__context__).__name__, type(e.__cause__).__name__)

async def ag():
    try:
        x = (yield 1)
        print('got', x)
        yield 2
    except ValueError as e:
        print('ve', e)
        yield 'caught'
    finally:
        print('fin')
        await asyncio.sleep(0)
        print('fin2')

async def t(aw):
    try:
        print('->', await aw)
    except BaseException as e:
        print(show(e))

async def main():
    a = ag()
    print(type(a), a.__name__, a.ag_running, a.ag_await, a.ag_frame is not None, a.ag_code.co_name)
    await t(a.__anext__())
    await t(a.asend('v'))
    await t(a.athrow(ValueError('q')))
    await t(a.__anext__())
    await t(a.__anext__())
    await t(a.asend(None))
    await t(a.aclose())
    a = ag()
    await t(a.asend(5))
    await t(a.asend(None))
    await t(a.aclose())
    await t(a.aclose())
    await t(a.asend(None))
    await t(a.athrow(KeyError))
    a = ag()
    await t(a.athrow(ValueError('early')))
    await t(a.__anext__())
    a = ag()
    await t(a.aclose())
    await t(a.__anext__())
    async for x in ag():
        print(x)
        break
    print('loop left')
    print([x async for x in ag()], {x async for x in ag()}, {x: 1 async for x in ag() if x == 1}, [y async for x in ag() for y in range(x) if y >= 0])
    ge = (x * 2 async for x in ag())
    print(type(ge), [q async for q in ge])
    print([await asyncio.sleep(0, i) for i in range(3)], [i for i in range(5) if await asyncio.sleep(0, i % 2)])

    async def bad():
        yield 1
        raise StopAsyncIteration('x')
    try:
        async for x in bad():
            print(x)
    except RuntimeError as e:
        print(show(e))

    async def bad2():
        yield 1
        raise StopIteration('x')
    try:
        async for x in bad2():
            print(x)
    except RuntimeError as e:
        print(show(e))

    async def ignore():
        try:
            yield 1
        except GeneratorExit:
            yield 2
    a = ignore()
    await a.__anext__()
    await t(a.aclose())

    async def slow():
        yield 1
        await asyncio.sleep(0.01)
        yield 2
    a = slow()
    await a.__anext__()
    t1 = asyncio.create_task(a.__anext__().__await__().__class__ and asyncio.wait_for(a.__anext__(), 1))
    await asyncio.sleep(0)
    await t(a.__anext__())
    print(await t1)
    try:
        async for x in 5:
            pass
    except TypeError as e:
        print(e)

    class NoNext:

        def __aiter__(s):
            return s
    try:
        async for x in NoNext():
            pass
    except TypeError as e:
        print(e)

    class BadNext:

        def __aiter__(s):
            return s

        def __anext__(s):
            return 5
    try:
        async for x in BadNext():
            pass
    except TypeError as e:
        print(e, show(e))

    class Coro:

        async def __aiter__(s):
            return s
    try:
        async for x in Coro():
            pass
    except TypeError as e:
        print(e)

    class Count:

        def __init__(s, n):
            s.n = n
            s.i = 0

        def __aiter__(s):
            return s

        async def __anext__(s):
            if s.i >= s.n:
                raise StopAsyncIteration
            s.i += 1
            await asyncio.sleep(0)
            return s.i
    async for x in Count(3):
        if x == 2:
            continue
        print(x)
    else:
        print('else')
    print([x async for x in Count(3)], await anext(Count(2)), await anext(Count(0), 'default'))
    await t(anext(Count(0)))

    class ACM:

        async def __aenter__(s):
            print('aenter')
            return 'v'

        async def __aexit__(s, *a):
            print('aexit', a[0] and a[0].__name__)
            return a[0] is KeyError
    async with ACM() as v, ACM():
        print(v)
    async with ACM():
        raise KeyError
    try:
        async with ACM():
            raise OSError('e')
    except OSError as e:
        print(e)
    try:
        async with 5:
            pass
    except TypeError as e:
        print(e)
    for k in range(3):
        async with ACM():
            if k == 0:
                continue
            if k == 1:
                break

    async def ret():
        async with ACM():
            return 'returned'
    print(await ret())

    async def gen_in_with():
        async with ACM() as v:
            yield v
            yield (v * 2)
    async for q in gen_in_with():
        print(q)
        break
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print('end')


asyncio.run(main())

async def leak():
    try:
        yield 1
    finally:
        print('leak fin')

async def main2():
    global kept
    kept = leak()
    await kept.__anext__()


asyncio.run(main2())
