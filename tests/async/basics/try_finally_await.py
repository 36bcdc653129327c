import asyncio


async def step(name):
    await asyncio.sleep(0)
    print("step", name)
    return name


async def returns():
    try:
        return await step("body")
    finally:
        await step("finally")


async def loops():
    for i in range(3):
        try:
            if i == 0:
                continue
            if i == 2:
                break
            await step(f"loop {i}")
        finally:
            await step(f"loop finally {i}")
    else:
        print("no else")


async def handles():
    try:
        await step("before error")
        raise ValueError("error")
    except ValueError as error:
        await step(f"handling {error}")
        try:
            raise KeyError("second")
        except KeyError as second:
            await step("inner")
            print(repr(second.__context__))
        print(repr(error))
    else:
        print("no else")
    finally:
        await step("last")


async def overrides():
    try:
        raise ValueError("lost")
    finally:
        await step("override")
        return "returned from finally"


async def nested():
    try:
        try:
            await step("a")
            raise ValueError("inner error")
        finally:
            await step("b")
    except ValueError as error:
        await step(error.args[0])
    return "nested"


async def main():
    for function in (returns, loops, handles, overrides, nested):
        print(function.__name__, await function())


asyncio.run(main())
