"""Exceptions through chains of awaited calls: raised before and after a suspension, at each level."""
import asyncio
import sys
import traceback


async def deepest(where, when):
    if when == "before" and where == 3:
        raise ValueError("3 before")
    if when != "never suspended":
        await asyncio.sleep(0)
    if where == 3:
        raise ValueError("3 after")
    return 1


async def inner(where, when):
    if when == "before" and where == 2:
        raise KeyError("2 before")
    value = (
        await deepest(where, when)
        + 1
    )
    if where == 2:
        raise KeyError("2 after")
    return value


async def outer(where, when):
    value = [await inner(where, when), await inner(0, when)]
    if where == 1:
        raise IndexError("1 after")
    return value


async def stop(suspend):
    if suspend:
        await asyncio.sleep(0)
    raise StopIteration("value")


async def stop_through(suspend):
    return await stop(suspend)


async def cause(suspend):
    try:
        await deepest(3, "after" if suspend else "never suspended")
    except ValueError as error:
        raise LookupError("caused") from error


async def context(suspend):
    try:
        {}["missing"]
    except KeyError:
        print("handling", repr(sys.exc_info()[1]))
        await cause(suspend)
    finally:
        print("finally", repr(sys.exc_info()[1]))
        await deepest(0, "after" if suspend else "never suspended")
        print("finally still", repr(sys.exc_info()[1]))


async def wrong_arguments():
    return await deepest(1)


async def not_awaitable():
    return await deepest


def show(call, error):
    print("----", call)
    print("".join(traceback.format_exception(error)), end="")


async def main():
    for when in ("before", "after", "never suspended"):
        for where in (1, 2, 3):
            try:
                print(await outer(where, when))
            except (LookupError, ValueError) as error:
                show((where, when), error)
    for suspend in (False, True):
        for function in (stop, stop_through, cause, context):
            try:
                await function(suspend)
            except Exception as error:
                show((function.__name__, suspend), error)
    for suspend in (False, True):
        try:
            await stop_through(suspend)
        except RuntimeError as error:
            show(("direct stop", suspend), error)
        try:
            await context(suspend)
        except LookupError as error:
            show(("direct context", suspend), error)
    for function in (wrong_arguments, not_awaitable):
        try:
            await function()
        except TypeError as error:
            show(function.__name__, error)
    try:
        await wrong_arguments()
    except TypeError as error:
        show("direct", error)
    await outer(3, "after")


asyncio.run(main())
