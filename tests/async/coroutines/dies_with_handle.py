# Where a coroutine dies unawaited that a callback alone held: in the loop, when that takes the next one.
import asyncio
import warnings

warnings.simplefilter('always')


async def never():
    pass


def callback(coroutine):
    pass


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(callback, never())
    await asyncio.sleep(0)
    loop.call_soon(callback, never())
    loop.call_soon(callback, 1)
    await asyncio.sleep(0)
    loop.call_later(0, callback, never())
    await asyncio.sleep(0.01)
    loop.call_soon(callback, never()).cancel()
    await asyncio.sleep(0)
    handle = loop.call_soon(callback, never())
    await asyncio.sleep(0)
    del handle
    future = loop.create_future()
    future.set_result(never())
    future.add_done_callback(callback)
    del future
    await asyncio.sleep(0)
    future = loop.create_future()
    loop.call_soon(future.set_result, never())
    print(type(await future).__name__)
    del future
    print('end')


asyncio.run(main())
