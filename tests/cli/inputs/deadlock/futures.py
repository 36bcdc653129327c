import asyncio


async def inner(future):
    await future


async def waits_for_nobody():
    await inner(asyncio.get_running_loop().create_future())


async def main():
    task = asyncio.create_task(waits_for_nobody(), name="lonely")
    await asyncio.sleep(1)
    print("about to wait", flush=True)
    await task


asyncio.run(main())
