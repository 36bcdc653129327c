# env: PYTHONASYNCIODEBUG=1
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug())
    future = loop.create_future()
    print(repr(future))
    handle = loop.call_soon(print, "called")
    print(repr(handle))
    handle.cancel()
    print(repr(handle))
    print(repr(asyncio.current_task()))


asyncio.run(main())
print(asyncio.new_event_loop().get_debug())
