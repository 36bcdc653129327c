import asyncio


async def failing():
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    raise ValueError("after the outer is gone")


async def main():
    inner = asyncio.ensure_future(failing())
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(inner.done())


asyncio.run(main())
