# Something can still happen in each of these: no report.
import asyncio
import os


async def main():
    loop = asyncio.get_running_loop()
    reading, writing = os.pipe()
    readable = loop.create_future()
    loop.add_reader(reading, readable.set_result, "readable")
    os.write(writing, b"x")
    print(await readable)
    loop.remove_reader(reading)
    print(await asyncio.wait_for(asyncio.shield(asyncio.sleep(3600, "timer")), 7200))
    await asyncio.gather(asyncio.sleep(0), asyncio.sleep(1))


asyncio.run(main())
