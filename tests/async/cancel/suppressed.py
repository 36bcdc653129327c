import asyncio


async def stubborn():
    for attempt in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            print("attempt", attempt, error.args, asyncio.current_task().cancelling())
    return "survived"


async def main():
    task = asyncio.create_task(stubborn())
    for number in range(3):
        await asyncio.sleep(0)
        print(task.cancel(f"message {number}"))
        await asyncio.sleep(0)
    print(await task, task.cancelled(), task.cancelling(), task.uncancel(), task.uncancel(), task.uncancel(), task.uncancel())
    print(task.cancel())


asyncio.run(main())
