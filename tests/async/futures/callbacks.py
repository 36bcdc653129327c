import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def callback(name):
        return lambda f: print(name, f.result())

    one, two, three = callback("one"), callback("two"), callback("three")
    for c in (one, two, one, three):
        future.add_done_callback(c)
    print(future.remove_done_callback(one), future.remove_done_callback(one))
    future.set_result("r")
    print("set")
    await asyncio.sleep(0)
    future.add_done_callback(one)
    print("added after")
    await asyncio.sleep(0)

    def broken(f):
        raise ZeroDivisionError("in callback")

    other = loop.create_future()
    loop.set_exception_handler(lambda l, context: print("handler:", context["message"].split(" at ")[0][:40], repr(context["exception"])))
    other.add_done_callback(broken)
    other.add_done_callback(lambda f: print("runs nevertheless"))
    other.set_result(None)
    await asyncio.sleep(0)
    many = [loop.create_future() for _ in range(3)]
    for i, f in enumerate(many):
        f.add_done_callback(lambda f, i=i: print("done", i))
    for f in reversed(many):
        f.set_result(None)
    await asyncio.sleep(0)


asyncio.run(main())
