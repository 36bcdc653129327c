import asyncio


def handler(loop, context):
    print("handler:", context["message"], repr(context.get("exception")), sorted(context))


def broken(loop, context):
    raise RuntimeError("handler fails")


def fails():
    raise ValueError("callback fails")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(fails)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand", "extra": 1})
    loop.set_exception_handler(broken)
    loop.call_soon(fails)
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "default", "b": 2, "a": [1], "exception": KeyError("k")})
    loop.call_exception_handler({})
    for bad in (5, "text"):
        try:
            loop.set_exception_handler(bad)
        except TypeError as error:
            print(error)


asyncio.run(main())
