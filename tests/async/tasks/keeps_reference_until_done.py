import asyncio
import gc
import weakref


class Payload:
    pass


async def work(payload):
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return payload


async def main():
    payload = Payload()
    ref = weakref.ref(payload)
    task = asyncio.create_task(work(payload))
    del payload
    await asyncio.sleep(0)
    gc.collect()
    print("alive while suspended:", ref() is not None)
    result = await task
    print("result", result is ref())
    del result
    print("alive in the task:", ref() is not None)
    del task
    print("gone with the task:", ref() is None)
    asyncio.create_task(work(Payload()))
    await asyncio.sleep(0)
    gc.collect()
    print(len(asyncio.all_tasks()), "tasks")


asyncio.run(main())
