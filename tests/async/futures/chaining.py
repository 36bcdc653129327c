import asyncio


async def main():
    loop = asyncio.get_running_loop()
    source = loop.create_future()
    mapped = loop.create_future()
    source.add_done_callback(lambda f: mapped.set_result(f.result() * 2))
    loop.call_soon(source.set_result, 21)
    print(await mapped, source.done())
    first = asyncio.Future()
    second = asyncio.Future(loop=loop)
    first.add_done_callback(lambda f: second.cancel() if f.cancelled() else second.set_result(f.result()))
    first.cancel()
    try:
        await second
    except asyncio.CancelledError:
        print("cancellation passed on")
    futures = [loop.create_future() for _ in range(4)]
    for n, f in enumerate(futures):
        loop.call_soon(f.set_result, n)
    print([await f for f in reversed(futures)], sum(f.result() for f in futures))

    class Named(asyncio.Future):
        def __init__(self, name):
            super().__init__()
            self.name = name

    named = Named("mine")
    loop.call_soon(named.set_result, "subclass")
    print(await named, named.name, isinstance(named, asyncio.Future), type(named).__name__)


asyncio.run(main())
