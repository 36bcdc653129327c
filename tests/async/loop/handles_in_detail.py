# virtual-time
import asyncio


def f(x):
    print("f", x)


async def main():
    loop = asyncio.get_running_loop()
    soon = loop.call_soon(f, 1)
    later = loop.call_later(10, f, 2)
    at = loop.call_at(20.0, f, 3)
    for handle in (soon, later, at):
        print(repr(handle), handle.cancelled(), type(handle).__name__, isinstance(handle, asyncio.Handle))
    print(later.when(), at.when(), later < at, later == at, later == later, hash(later) == hash(later.when()))
    soon.cancel()
    at.cancel()
    at.cancel()
    print(repr(soon), soon.cancelled(), repr(at), at.cancelled())
    await asyncio.sleep(30)
    print(repr(later), later.cancelled(), loop.time())
    later.cancel()
    print(repr(later), later.when())
    print(sorted([loop.call_at(3.0, f, 0), loop.call_at(1.0, f, 0)], key=lambda h: h)[0].when())
    try:
        soon < later
    except TypeError as error:
        print(error)
    print([name for name in dir(asyncio.TimerHandle) if not name.startswith("_")])


asyncio.run(main())
