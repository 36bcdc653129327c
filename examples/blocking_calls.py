"""A blocking call inside a coroutine stops the whole loop: nothing else runs until it returns."""
import asyncio
import time


async def ticker(name):
    loop = asyncio.get_running_loop()
    begin = loop.time()
    for _ in range(3):
        await asyncio.sleep(1)
        print(f"{name} ticks at {loop.time() - begin:.0f} s")


async def blocks():
    await asyncio.sleep(0.5)
    print("time.sleep(3): the loop stands still")
    time.sleep(3)


async def yields():
    await asyncio.sleep(0.5)
    print("asyncio.sleep(3): the loop goes on")
    await asyncio.sleep(3)


async def main():
    await asyncio.gather(ticker("first"), yields())
    await asyncio.gather(ticker("second"), blocks())


asyncio.run(main())
