# virtual-time
import asyncio


def bad():
    raise RuntimeError("bad callback")


async def main():
    loop = asyncio.get_running_loop()
    contexts = []
    loop.set_exception_handler(lambda l, c: contexts.append((sorted(c), str(c["exception"]), "bad" in c["message"])))
    loop.call_soon(print, "before")
    loop.call_soon(bad)
    loop.call_soon(print, "after")
    loop.call_later(0, bad)
    future = loop.create_future()
    future.add_done_callback(lambda f: bad())
    future.add_done_callback(lambda f: print("second callback still runs"))
    future.set_result(1)
    await asyncio.sleep(0.001)
    for context in contexts:
        print(context)


asyncio.run(main())
