import asyncio
import sys

log = []


async def job(name):
    for n in range(2):
        log.append(name)
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    callbacks = []
    tasks = [asyncio.create_task(job(name)) for name in "abcdefgh"]
    for n in range(4):
        loop.call_soon(callbacks.append, n)
    await asyncio.gather(*tasks)
    print("".join(log), callbacks, sorted(log) == sorted("aabbccddeeffgghh"))


asyncio.run(main())
sys.exit(len(sys.argv) > 1)
