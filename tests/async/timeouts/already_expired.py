# virtual-time
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(5)
    for delay in (0, -1):
        try:
            async with asyncio.timeout(delay):
                print("body begins")
                await asyncio.sleep(0)
                print("not reached?")
                await asyncio.sleep(0)
                print("not reached")
        except TimeoutError:
            print("timeout", delay)
    try:
        async with asyncio.timeout_at(1) as limit:
            await asyncio.sleep(1)
    except TimeoutError:
        print(limit.when(), limit.expired(), loop.time())
    async with asyncio.timeout(0):
        print("without await: no timeout")
    print(asyncio.current_task().cancelling())


asyncio.run(main())
