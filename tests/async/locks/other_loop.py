import asyncio

lock, event, queue = asyncio.Lock(), asyncio.Event(), asyncio.Queue(1)


async def use():
    async def holder():
        async with lock:
            await asyncio.sleep(0)

    await asyncio.gather(holder(), holder())


async def wait_event():
    task = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    event.set()
    await task
    event.clear()


asyncio.run(use())
asyncio.run(wait_event())
for coroutine in (use(), wait_event()):
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(str(error).split("> ")[1])
