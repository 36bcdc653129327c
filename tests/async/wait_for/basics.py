# virtual-time
import asyncio


async def slow(seconds, result):
    try:
        await asyncio.sleep(seconds)
        return result
    except asyncio.CancelledError:
        print("slow cancelled")
        raise


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("stubborn goes on")
        await asyncio.sleep(3)
        return "stubborn result"


async def fails():
    raise KeyError("inside")


async def raises_on_cancel():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("raised while being cancelled")


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.wait_for(slow(1, "in time"), 2), loop.time())
    for timeout in (1, 0, -1, 0.5):
        try:
            await asyncio.wait_for(slow(5, "late"), timeout)
        except TimeoutError as error:
            print(timeout, type(error).__name__, repr(error), repr(error.__cause__), loop.time())
    try:
        print(await asyncio.wait_for(stubborn(), 1))
    except TimeoutError:
        print("timeout in spite of result", loop.time())
    try:
        await asyncio.wait_for(fails(), 1)
    except KeyError as error:
        print(repr(error))
    try:
        await asyncio.wait_for(raises_on_cancel(), 1)
    except ValueError as error:
        print(repr(error), repr(error.__context__))
    print(await asyncio.wait_for(slow(100, "no limit"), None), loop.time(), asyncio.TimeoutError is TimeoutError)
    done = asyncio.create_task(slow(0, "already"))
    await done
    print(await asyncio.wait_for(done, 0))


asyncio.run(main())
