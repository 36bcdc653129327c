import asyncio
import contextvars

variable = contextvars.ContextVar("variable")


def show(label, *args):
    print(label, variable.get("unset"))


async def agen():
    yield variable.get()
    variable.set("by generator")
    yield variable.get()


async def main():
    loop = asyncio.get_running_loop()
    variable.set("one")
    loop.call_soon(show, "soon")
    loop.call_later(0, show, "later")
    future = loop.create_future()
    future.add_done_callback(lambda f: show("done callback"))
    variable.set("two")
    future.add_done_callback(lambda f: show("second callback"), context=contextvars.Context())
    loop.call_soon(show, "in empty context", context=contextvars.Context())
    future.set_result(None)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    async for value in agen():
        print(value, variable.get())
    print([v async for v in agen()], variable.get())


asyncio.run(main())
