# virtual-time
import asyncio
import time


def slow(name):
    time.sleep(0.25)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(slow, "callback")
    await asyncio.sleep(0)
    time.sleep(0.5)
    await asyncio.sleep(0)
    loop.slow_callback_duration = 1
    time.sleep(0.5)
    await asyncio.sleep(0)
    print("end")


asyncio.run(main(), debug=True)
