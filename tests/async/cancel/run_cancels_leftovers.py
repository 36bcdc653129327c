import asyncio


async def background(name):
    # Which one is cancelled first is the order of a set.
    try:
        print(name, "runs")
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        print("cancelled at the end")
        raise
    finally:
        await asyncio.sleep(0)
        print("cleaned up")


async def stubborn():
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        raise ValueError("error while cancelling")


async def main():
    tasks = [asyncio.create_task(background(n)) for n in "ab"]
    tasks.append(asyncio.create_task(stubborn()))
    await asyncio.sleep(0)
    print("main ends")
    return "result"


print(asyncio.run(main()))
