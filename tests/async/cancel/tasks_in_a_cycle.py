import asyncio
import os
import sys

tasks = {}


async def waits_for(name):
    await asyncio.sleep(0)
    await tasks[name]


async def main():
    for name, other in ("one", "two"), ("two", "one"):
        tasks[name] = asyncio.create_task(waits_for(other), name=name)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    for future in tasks["one"], asyncio.gather(tasks["two"]):
        try:
            future.cancel("both wait for each other")
        except RecursionError as error:
            print(error, future.done())
    print(tasks["one"].cancelling() > 100)
    sys.stdout.flush()
    os._exit(0)  # run() would cancel them again


asyncio.run(main())
