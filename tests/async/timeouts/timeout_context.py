# virtual-time
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(5) as t:
        await asyncio.sleep(1)
        print(t.when(), t.expired(), loop.time())
    print(t.expired())
    try:
        async with asyncio.timeout(2) as t:
            print(repr(t))
            await asyncio.sleep(10)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__), t.expired(), loop.time())
    async with asyncio.timeout(None) as t:
        print(t.when())
        t.reschedule(loop.time() + 3)
        print(t.when())
    try:
        async with asyncio.timeout(1) as t:
            await asyncio.sleep(0.5)
            t.reschedule(loop.time() + 2)
            await asyncio.sleep(1)
            print("still there", loop.time())
            await asyncio.sleep(5)
    except TimeoutError:
        print("timed out", loop.time())
    try:
        async with asyncio.timeout(0):
            print("runs until the first await")
            await asyncio.sleep(1)
            print("not reached")
    except TimeoutError:
        print("zero", loop.time())
    try:
        async with asyncio.timeout_at(loop.time() + 1):
            await asyncio.sleep(3)
    except TimeoutError:
        print("timeout_at", loop.time())
    async with asyncio.timeout(-1):
        print("no await, no timeout")
    try:
        async with asyncio.timeout(1):
            raise KeyError("own error")
    except KeyError as error:
        print(repr(error))
    try:
        t.reschedule(5)
    except (AssertionError, RuntimeError) as error:
        print(type(error).__name__)


asyncio.run(main())
