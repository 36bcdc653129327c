import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    before = time.monotonic()
    now = loop.time()
    after = time.monotonic()
    print(before <= now <= after, type(now).__name__)
    times = []
    for _ in range(3):
        times.append(loop.time())
        await asyncio.sleep(0.001)
    print(times == sorted(times), times[0] < times[-1])


asyncio.run(main())
