import asyncio


async def numbers():
    try:
        for i in range(10):
            yield i
            await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("generator cancelled")
        raise
    finally:
        print("generator finally")


async def consume():
    async for n in numbers():
        print("got", n)


async def main():
    task = asyncio.create_task(consume())
    for _ in range(3):
        await asyncio.sleep(0)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
