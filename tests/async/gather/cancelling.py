import asyncio


async def child(name):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    gathering = asyncio.gather(child("a"), child("b"))
    await asyncio.sleep(0)
    print(gathering.cancel())
    try:
        await gathering
    except asyncio.CancelledError:
        print("gather cancelled", gathering.cancelled())

    async def outer():
        try:
            await asyncio.gather(child("c"), child("d"))
        except asyncio.CancelledError:
            print("outer cancelled")
            raise

    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("task cancelled")
    one = asyncio.create_task(child("e"))
    two = asyncio.create_task(child("f"))
    both = asyncio.gather(one, two)
    await asyncio.sleep(0)
    one.cancel("just one")
    try:
        await both
    except asyncio.CancelledError as error:
        print("child cancelled:", error.args, both.cancelled(), two.done())
    two.cancel()
    results = await asyncio.gather(one, two, return_exceptions=True)
    print([repr(r) for r in results])


asyncio.run(main())
