# virtual-time
# An error that comes out of an await gets as its context what the frames that it passes are handling.
import asyncio


async def fails_later():
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, future.set_exception, IndexError("late"))
    await future


async def fails_at_once():
    raise IndexError("at once")


async def recovers():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
    raise OSError("afterwards")


async def handling(coroutine):
    try:
        try:
            raise KeyError("first")
        except LookupError:
            await coroutine
    except (LookupError, OSError, asyncio.CancelledError) as error:
        print(repr(error), "context", repr(error.__context__))


async def outer(coroutine):
    try:
        raise ValueError("outer")
    except ValueError:
        await handling(coroutine)


async def wait_cancelled():
    task = asyncio.create_task(handling(asyncio.sleep(10)))
    await asyncio.sleep(0)
    task.cancel("message")
    await task
    task = asyncio.create_task(handling(recovers()))
    await asyncio.sleep(0)
    task.cancel()
    await task


async def nothing_handled():
    try:
        await fails_later()
    except LookupError as error:
        print(repr(error), "context", repr(error.__context__))


async def main():
    await handling(fails_later())
    await handling(fails_at_once())
    await outer(fails_later())
    await asyncio.create_task(outer(fails_later()))
    await wait_cancelled()
    await nothing_handled()
    await asyncio.gather(handling(fails_later()), handling(asyncio.wait_for(fails_later(), 0.5)))


asyncio.run(main())
