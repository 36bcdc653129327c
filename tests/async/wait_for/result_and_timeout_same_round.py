# virtual-time
import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)
    return f"result after {seconds}"


async def main():
    loop = asyncio.get_running_loop()
    for seconds, timeout in ((1, 1), (1, 1.0000001), (2, 1.9999999)):
        try:
            print(await asyncio.wait_for(work(seconds), timeout), loop.time())
        except TimeoutError:
            print("timeout", seconds, timeout, loop.time())
    future = loop.create_future()
    loop.call_later(1, future.set_result, "set first")
    try:
        print(await asyncio.wait_for(future, 1))
    except TimeoutError:
        print("timeout first")
    for _ in range(2):
        async with asyncio.timeout(1):
            await asyncio.sleep(0.9999)
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(1)
        print("no timeout")
    except TimeoutError:
        print("timed out at the same instant")


asyncio.run(main())
