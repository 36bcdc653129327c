# virtual-time
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(print, "never", "printed")
    print(handle.cancelled())
    handle.cancel()
    handle.cancel()
    print(handle.cancelled(), str(handle))
    timer = loop.call_later(5, print, "timer fires at", 5)
    print(timer.when(), timer.cancelled())
    at = loop.call_at(2.5, print, "at fires")
    print(at.when(), at < timer, timer > at, at == at)
    cancelled = loop.call_later(1, print, "never")
    cancelled.cancel()
    await asyncio.sleep(6)
    print(loop.time())
    try:
        loop.call_later("soon", print)
    except TypeError as error:
        print(error)
    for bad in (lambda: loop.call_at(None, print), lambda: loop.call_later(None, print)):
        try:
            bad()
        except TypeError as error:
            print("TypeError", str(error)[:60])
    await asyncio.sleep(0)
    loop.call_soon_threadsafe(print, "threadsafe")
    await asyncio.sleep(0)


asyncio.run(main())
