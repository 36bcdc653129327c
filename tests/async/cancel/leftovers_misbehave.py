import asyncio


async def refuses():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        await asyncio.sleep(0.001)
        print("ends by itself")


async def fails():
    try:
        await asyncio.sleep(100)
    finally:
        raise ValueError("while cancelled")


async def main():
    tasks = [asyncio.create_task(job()) for job in (refuses, fails)]
    tasks[1].set_name("failing")
    await asyncio.sleep(0)
    print("main ends")
    return tasks


tasks = asyncio.run(main())
print([task.cancelled() for task in tasks], [task.cancelling() for task in tasks])
