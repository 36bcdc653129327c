"""What is being handled (sys.exc_info, the context of new errors) stays with each coroutine of a chain."""
import asyncio
import sys


def handled():
    return repr(sys.exc_info()[1])


async def leaf(pause):
    print("  leaf sees", handled())
    if pause:
        await asyncio.sleep(0)
    print("  leaf still sees", handled())
    try:
        raise LookupError("of the leaf")
    except LookupError:
        print("  leaf handles", handled())
        if pause:
            await asyncio.sleep(0)
        print("  leaf still handles", handled())
    print("  leaf sees again", handled())


async def middle(pause):
    try:
        try:
            raise ValueError("first")
        except ValueError:
            await leaf(pause)
            print(" middle handles", handled())
            try:
                raise TypeError("second")
            except TypeError:
                await leaf(pause)
                print(" middle handles", handled())
                raise
            finally:
                print(" finally", handled())
                await leaf(pause)
                print(" finally still", handled())
    except TypeError as error:
        print(" middle caught", repr(error), repr(error.__context__))
    print(" middle at the end", handled())
    await leaf(pause)


async def outer(pause):
    print("outer at the start", handled())
    try:
        raise KeyError("outer")
    except KeyError:
        await middle(pause)
        print("outer handles", handled())
    print("outer at the end", handled())


async def reraise(pause):
    try:
        raise ArithmeticError("again")
    except ArithmeticError:
        await leaf(pause)
        raise


async def returns(pause):
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError:
            await leaf(pause)
            if i == 1:
                return handled()
            continue


async def other(log):
    for i in range(12):
        log.append(handled())
        await asyncio.sleep(0)


async def main():
    for pause in (False, True):
        print("== pause", pause)
        await outer(pause)
        print("main", handled())
        try:
            await reraise(pause)
        except ArithmeticError as error:
            print("main caught", repr(error), repr(error.__context__))
        print(await returns(pause), handled())
        try:
            raise OSError("main's")
        except OSError:
            try:
                await reraise(pause)
            except ArithmeticError as error:
                print("main caught", repr(error), repr(error.__context__))
            print(await returns(pause), handled())
            await outer(pause)
            print("main handles", handled())
        print("main", handled())
    log = []
    await asyncio.gather(outer(True), other(log))
    print(log)


asyncio.run(main())
