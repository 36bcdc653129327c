import asyncio


async def agen():
    try:
        yield 1
    finally:
        print("async generator closed")


async def forever():
    try:
        await asyncio.Event().wait()
    finally:
        print("task cancelled")


async def main():
    global kept
    kept = agen()
    await kept.__anext__()
    asyncio.create_task(forever())
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "callback of the last round")
    loop.call_later(100, print, "never")
    await asyncio.sleep(0)
    print("main returns")
    loop.call_soon(print, "scheduled at the very end")


asyncio.run(main())
print("run is over")
