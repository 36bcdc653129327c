import asyncio


async def worker():
    try:
        print("working")
        await asyncio.sleep(10)
        print("not reached")
    except asyncio.CancelledError:
        print("cancelled")
        raise
    finally:
        print("cleanup")


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)
    print(task.cancel(), task.done(), task.cancelled())
    try:
        await task
    except asyncio.CancelledError as error:
        print("main saw", type(error).__name__, error.args)
    print(task.done(), task.cancelled(), task.cancel())
    early = asyncio.create_task(worker())
    early.cancel()
    try:
        await early
    except asyncio.CancelledError:
        print("never started")


asyncio.run(main())
