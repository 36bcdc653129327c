# virtual-time
# The message of a cancellation stays with a task that goes on: a cancelled gather() raises with the message of its last child.
import asyncio


async def cancels_itself(message, later):
    asyncio.current_task().cancel(message)
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print("swallows", repr(error), repr(asyncio.current_task()._cancel_message))
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print("swallows", repr(error))
    if later == "fail":
        raise ValueError("later")
    if later == "again":
        asyncio.current_task().cancel()
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as error:
            print("swallows", repr(error), repr(asyncio.current_task()._cancel_message))
    return later


async def main():
    for message in ("message", None):
        for later in ("return", "fail", "again"):
            task = asyncio.create_task(cancels_itself(message, later))
            gathering = asyncio.gather(task, return_exceptions=True)
            await asyncio.sleep(0.5)
            gathering.cancel()
            try:
                print(await gathering)
            except asyncio.CancelledError as error:
                print("gather", repr(error))
            print(task._cancel_message, repr(task._make_cancelled_error()))


asyncio.run(main())
