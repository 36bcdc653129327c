# virtual-time
# Context variables through direct awaits, tasks, callbacks, generators, threads and managers.
import asyncio
import contextlib
import contextvars

variable = contextvars.ContextVar("variable", default="nothing")
log = print


async def sets(value):
    before = variable.get()
    variable.set(value)
    await asyncio.sleep(0)
    return before, variable.get()


async def generator(name):
    variable.set(f"{name} begun")
    try:
        yield variable.get()
        yield variable.get()
    finally:
        log("closing sees", variable.get())


@contextlib.asynccontextmanager
async def manager(value):
    token = variable.set(value)
    try:
        yield variable.get()
    finally:
        variable.reset(token)


def callback(name):
    log(name, variable.get())
    variable.set(name)


async def main():
    loop = asyncio.get_running_loop()
    variable.set("main")
    log(await sets("direct"), variable.get())
    log(await asyncio.create_task(sets("task")), variable.get())
    log(await asyncio.gather(sets("a"), sets("b")), variable.get())
    log(await asyncio.wait_for(sets("waited"), 1), variable.get())
    log(await asyncio.wait_for(sets("waited without"), None), variable.get())
    log(await asyncio.shield(sets("shielded")), variable.get())
    async with asyncio.TaskGroup() as group:
        task = group.create_task(sets("grouped"))
    log(task.result(), variable.get())
    own = contextvars.copy_context()
    own.run(variable.set, "own")
    log(await asyncio.create_task(sets("in own"), context=own), variable.get(), own[variable])
    log(await asyncio.create_task(sets("in own again"), context=own), own[variable])
    loop.call_soon(callback, "soon")
    loop.call_soon(callback, "soon in own", context=own)
    loop.call_later(1, callback, "later")
    future = loop.create_future()
    future.add_done_callback(lambda future: callback("done"))
    future.add_done_callback(lambda future: callback("done in own"), context=own)
    variable.set("changed")
    future.set_result(None)
    await asyncio.sleep(2)
    log(variable.get(), own[variable])
    async for value in generator("generator"):
        log(value, variable.get())
        variable.set("consumer")
    log(variable.get())
    kept = generator("kept")
    log(await anext(kept), variable.get())
    variable.set("after anext")
    log(await asyncio.create_task(anext_of(kept)), variable.get())
    await kept.aclose()
    async with manager("managed") as value:
        log(value, variable.get(), await asyncio.to_thread(variable.get))
    log(variable.get())
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(manager("stacked"))
        log(variable.get())
    log(variable.get())

    async def resets(token):
        variable.reset(token)

    token = variable.set("token")
    try:
        await asyncio.create_task(resets(token))
    except ValueError as error:
        log(str(error).split(" at ")[0], "Token var" in str(error))
    await resets(token)
    log(variable.get())
    dropped = generator("dropped")
    await anext(dropped)
    del dropped
    await asyncio.sleep(0)
    await asyncio.sleep(0)


async def anext_of(generator):
    before = variable.get()
    value = await anext(generator)
    variable.set("in the task")
    return before, value


asyncio.run(main())
log(variable.get())
with asyncio.Runner() as runner:
    async def set_it():
        variable.set("kept by the runner")

    async def get_it():
        return variable.get()

    runner.run(set_it())
    log(runner.run(get_it()), variable.get())
    own = contextvars.copy_context()
    log(runner.run(get_it(), context=own))
