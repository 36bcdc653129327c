# virtual-time
# Times of handles and the debug flag stay what they were given as.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    handles = [loop.call_at(20, print, "at 20"), loop.call_at(20.0, print, "at 20.0"), loop.call_at(10**6, print), loop.call_at(-3, print, "past")]
    for handle in handles:
        print(handle.when(), type(handle.when()).__name__, handle)
    handles[0].cancel()
    print(handles[0], handles[0].when(), hash(handles[0]) == hash(20), handles[0] < handles[2])
    handles[1].cancel()
    handles[2].cancel()
    later = loop.call_later(5, print)
    print(type(later.when()).__name__)
    later.cancel()
    await asyncio.sleep(0)
    for value in (1, 0, True, [], "yes", None, False):
        loop.set_debug(value)
        print(value, loop.get_debug(), "debug=True" in repr(loop))
    async with asyncio.timeout_at(10**6) as timeout:
        print(timeout.when(), timeout)
    async with asyncio.timeout_at(2.5) as timeout:
        print(timeout.when(), timeout)


asyncio.run(main(), debug=False)
with asyncio.Runner(debug=1) as runner:
    print(runner.get_loop().get_debug())
