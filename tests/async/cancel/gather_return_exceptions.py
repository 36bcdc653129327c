import asyncio


async def child(name):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, "ends")


async def main():
    async def outer():
        results = await asyncio.gather(child("a"), child("b"), return_exceptions=True)
        print("not reached", results)

    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel("from outside")
    try:
        await task
    except asyncio.CancelledError as error:
        print("outer", repr(error))

    one, two = asyncio.create_task(child("c")), asyncio.create_task(child("d"))
    both = asyncio.gather(one, two, return_exceptions=True)
    await asyncio.sleep(0)
    one.cancel()
    await asyncio.sleep(0)
    two.cancel("two")
    print(await both)


asyncio.run(main())
