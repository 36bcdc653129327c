import asyncio


def handler(loop, context):
    print("handler:", sorted(context), context["message"].split(" at 0x")[0].split(" <")[0], repr(context.get("exception")))


async def fails():
    raise ValueError("task error")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    print("goes on")
    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    loop.call_exception_handler({"message": "by hand", "extra": 1})
    loop.set_exception_handler(None)
    try:
        loop.set_exception_handler(5)
    except TypeError as error:
        print(error)

    def broken(loop, context):
        raise KeyError("in handler")

    loop.set_exception_handler(None)
    loop.call_soon(lambda: [].pop())
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
