"""The first steps: a coroutine calls another one, and a loop runs the outermost."""
import asyncio


async def baz():
    await asyncio.sleep(0.5)
    return "a value from baz"


async def foo():
    bar = await baz()
    print("foo received", bar)
    return bar.upper()


# Calling foo runs nothing yet: it makes a coroutine object.
our_task = foo()
print("made a", type(our_task).__name__)

our_loop = asyncio.new_event_loop()
print("the loop returned", our_loop.run_until_complete(our_task))
our_loop.close()

# The same in one line; run() makes the loop and closes it.
print("run returned", asyncio.run(foo()))
