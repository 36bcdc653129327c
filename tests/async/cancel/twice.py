import asyncio


async def worker():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("cancelled with", error.args, asyncio.current_task().cancelling())
        try:
            await asyncio.sleep(0)
            print("cleanup done")
        except asyncio.CancelledError as again:
            print("cancelled again with", again.args)
        raise


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)
    print(task.cancel("first"), task.cancel("second"), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print("finally", error.args)
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)
    task.cancel("first")
    await asyncio.sleep(0)
    task.cancel("during cleanup")
    try:
        await task
    except asyncio.CancelledError as error:
        print("finally", error.args)
    print(task.cancel("too late"), task.cancelling())


asyncio.run(main())
