import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default="none")


async def numbers():
    variable.set("set by generator")
    yield variable.get()
    yield variable.get()


async def main():
    agen = numbers()
    print(await agen.__anext__(), variable.get())
    variable.set("set by main")
    print(await agen.__anext__())
    print(await asyncio.create_task(one_step(numbers())), variable.get())


async def one_step(agen):
    return await agen.__anext__()


asyncio.run(main())
