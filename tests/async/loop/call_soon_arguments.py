import asyncio


def show(*args):
    print("called", args)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(show)
    loop.call_soon(show, 1, "two", None)
    for bad in (lambda: loop.call_soon(), lambda: loop.call_soon(show, key=1), lambda: loop.call_later(None, show),
                lambda: loop.call_at(None, show), lambda: loop.call_later("x", show)):
        try:
            bad()
        except TypeError as error:
            print(type(error).__name__)
    loop.call_later(-5, show, "in the past")
    loop.call_at(0, show, "long ago")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)


asyncio.run(main())
