import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default="initial")


async def remember(value):
    variable.set(value)
    return value


async def recall():
    return variable.get()


with asyncio.Runner() as runner:
    print(runner.run(remember("kept in the runner's context")))
    print(runner.run(recall()))
    loop = runner.get_loop()
    print(loop.is_running(), loop.is_closed())
print(loop.is_closed(), variable.get())
try:
    runner.run(recall())
except RuntimeError as error:
    print(error)
try:
    asyncio.run(5)
except ValueError as error:
    print(error)
with asyncio.Runner(debug=True) as runner:
    print(runner.get_loop().get_debug())
    try:
        runner.run(recall)
    except ValueError as error:
        print(str(error).split(" at 0x")[0])
