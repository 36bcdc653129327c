import asyncio


async def raises():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        raise ValueError("converted") from error


async def raises_in_finally():
    try:
        await asyncio.sleep(10)
    finally:
        raise KeyError("from finally")


async def cancelled_error_by_hand():
    try:
        raise ValueError("original")
    except ValueError:
        raise asyncio.CancelledError("by hand")


async def main():
    for function in (raises, raises_in_finally, cancelled_error_by_hand):
        task = asyncio.create_task(function())
        await asyncio.sleep(0)
        task.cancel()
        try:
            await task
        except BaseException as error:
            print(function.__name__, repr(error), repr(error.__cause__), repr(error.__context__), task.cancelled())


asyncio.run(main())
