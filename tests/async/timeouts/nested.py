# virtual-time
import asyncio


async def nested(outer, inner, work):
    loop = asyncio.get_running_loop()
    begin = loop.time()
    try:
        async with asyncio.timeout(outer) as o:
            try:
                async with asyncio.timeout(inner) as i:
                    await asyncio.sleep(work)
                    return "finished", loop.time() - begin
            except TimeoutError:
                print("inner timeout", o.expired(), i.expired(), loop.time() - begin)
                await asyncio.sleep(work)
                return "after inner", loop.time() - begin
    except TimeoutError:
        print("outer timeout", o.expired(), i.expired(), loop.time() - begin, asyncio.current_task().cancelling())
        return "outer", loop.time() - begin


async def main():
    print(await nested(5, 3, 1))
    print(await nested(5, 1, 2))
    print(await nested(1, 3, 2))
    print(await nested(2, 1, 5))
    print(await nested(1, 1, 5))

    async def cancelled_while_timing():
        async with asyncio.timeout(1):
            await asyncio.sleep(10)

    task = asyncio.create_task(cancelled_while_timing())
    await asyncio.sleep(0.5)
    task.cancel()
    try:
        await task
    except (asyncio.CancelledError, TimeoutError) as error:
        print("cancellation is no timeout:", type(error).__name__)
    task = asyncio.create_task(cancelled_while_timing())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except (asyncio.CancelledError, TimeoutError) as error:
        print("both at once:", type(error).__name__)


asyncio.run(main())
