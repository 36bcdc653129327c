import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default="unset")


async def child():
    print("child sees", variable.get())
    variable.set("child's")
    await asyncio.sleep(0)
    print("child still", variable.get())


async def same_context():
    variable.set("set by awaited coroutine")


async def main():
    variable.set("main's")
    task = asyncio.create_task(child())
    variable.set("changed after create")
    await task
    print("main has", variable.get())
    await same_context()
    print("main has", variable.get())
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print("callback sees", variable.get()))
    context = contextvars.copy_context()
    context.run(variable.set, "other context")
    loop.call_soon(lambda: print("callback in context sees", variable.get()), context=context) if False else None
    loop.call_soon(print_variable, context=context)
    own = asyncio.create_task(child(), context=context)
    await own
    print(context[variable], variable.get())


def print_variable():
    print("callback in context sees", variable.get())


asyncio.run(main())
print(variable.get())
