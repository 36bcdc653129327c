"""One coroutine awaited twice in a row, then the same work as two tasks: five seconds against three."""
import asyncio


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)


async def use_await():
    # The second call doesn't start before the first is over.
    await say_after(3, "hello")
    await say_after(2, "world")


async def use_tasks():
    # Both tasks run from here on; awaiting them only collects them.
    hello = asyncio.create_task(say_after(3, "hello"))
    world = asyncio.create_task(say_after(2, "world"))
    await hello
    await world


async def measure(what):
    loop = asyncio.get_running_loop()
    begin = loop.time()
    await what()
    print(f"{what.__name__} took {loop.time() - begin:.0f} s")


async def main():
    await measure(use_await)
    await measure(use_tasks)


asyncio.run(main())
