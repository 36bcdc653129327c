import asyncio
import contextvars

v = contextvars.ContextVar("v", default="default")


async def main():
    loop = asyncio.get_running_loop()
    v.set("one")
    loop.call_soon(lambda: print("soon", v.get()))
    v.set("two")
    loop.call_later(0, lambda: print("later", v.get()))
    future = loop.create_future()
    future.add_done_callback(lambda f: print("callback", v.get()))
    v.set("three")
    future.set_result(None)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    context = contextvars.copy_context()
    context.run(v.set, "in context")
    loop.call_soon(lambda: print("given", v.get()), context=context)
    task = asyncio.create_task(child(), context=context)
    await task
    print(v.get(), context[v])


async def child():
    print("child", v.get())
    v.set("by child")


asyncio.run(main())
