import asyncio


async def forever():
    await asyncio.Event().wait()


async def waits(task):
    try:
        await task
    except asyncio.CancelledError:
        print("awaited task cancelled:", task.cancelled(), "myself:", asyncio.current_task().cancelling())
        return "caught"


async def main():
    inner = asyncio.create_task(forever())
    outer = asyncio.create_task(waits(inner))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    inner.cancel()
    print(await outer)
    inner = asyncio.create_task(forever())
    outer = asyncio.create_task(waits(inner))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    outer.cancel()
    print(await outer, inner.cancelled())


asyncio.run(main())
