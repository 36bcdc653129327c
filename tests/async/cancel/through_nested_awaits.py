import asyncio


async def level(n):
    try:
        if n == 0:
            await asyncio.sleep(10)
        else:
            await level(n - 1)
    except asyncio.CancelledError:
        print("level", n)
        if n == 2:
            print("cleanup takes a round")
            await asyncio.sleep(0)
        raise
    finally:
        print("finally", n)


async def main():
    task = asyncio.create_task(level(3))
    await asyncio.sleep(0)
    task.cancel("message")
    for _ in range(4):
        await asyncio.sleep(0)
        print("done", task.done())
    print(repr((await asyncio.gather(task, return_exceptions=True))[0]))


asyncio.run(main())
