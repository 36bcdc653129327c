# virtual-time
import asyncio
import time


async def work(n):
    await asyncio.sleep(n)
    return n, asyncio.get_running_loop().time()


async def main():
    start = time.monotonic()
    print(await asyncio.gather(work(3), work(1), work(2)))
    print(time.monotonic() - start)
    print(await asyncio.gather(asyncio.gather(work(1), work(2)), work(4)))
    print(time.monotonic() - start)


asyncio.run(main())
