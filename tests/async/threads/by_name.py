# The part of asyncio that has to do with threads is linked only where a program can reach it: by its name, or by names made
# while the program runs.
import asyncio


def work(value):
    return value * 2


async def main():
    print(await getattr(asyncio, "_".join(["to", "thread"]))(work, 21))
    loop = asyncio.get_running_loop()
    print(await getattr(loop, "run_in_" + "executor")(None, work, 4))


asyncio.run(main())
