import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default="unset")


async def job(value=None):
    if value:
        variable.set(value)
    return variable.get()


with asyncio.Runner() as runner:
    print(runner.run(job()), runner.run(job("set")), runner.run(job()))
    context = contextvars.copy_context()
    print(runner.run(job("other"), context=context), context[variable], runner.run(job()))
    loop = runner.get_loop()
    print(loop.is_closed(), asyncio.get_event_loop() is loop)
print(loop.is_closed(), variable.get())
for call in (runner.get_loop, lambda: runner.run(None)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
coroutine = job()
try:
    runner.run(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
runner.close()
try:
    with runner:
        pass
except RuntimeError as error:
    print(error)
fresh = asyncio.Runner(debug=True)
fresh.close()
print(fresh.run is not None)
fresh = asyncio.Runner(debug=True)
print(fresh.get_loop().get_debug())
fresh.close()
