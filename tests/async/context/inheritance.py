import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default="default")


async def child(name):
    before = variable.get()
    variable.set(name)
    await asyncio.sleep(0)
    return before, variable.get()


async def direct():
    variable.set("set by direct")


async def main():
    variable.set("main")
    print(await asyncio.gather(child("a"), child("b")))
    print(variable.get())
    await direct()
    print(variable.get())
    token = variable.set("temporary")
    variable.reset(token)
    print(variable.get(), token.var is variable, token.old_value)
    async with asyncio.timeout(1):
        variable.set("inside timeout")
    print(variable.get())
    print(await asyncio.wait_for(child("c"), 1), variable.get())
    context = contextvars.copy_context()
    context.run(variable.set, "in context")
    print(await asyncio.create_task(child("d"), context=context), context[variable], variable.get())
    async with asyncio.TaskGroup() as group:
        task = group.create_task(child("e"), context=context)
    print(task.result(), context[variable])


asyncio.run(main())
print(variable.get())
