# virtual-time
import asyncio


async def ignores_exit():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def awaits_in_finally():
    try:
        yield 1
    finally:
        await asyncio.sleep(0)
        print("finally after await")


async def fails():
    yield 1
    raise ValueError("inside generator")


async def slow():
    await asyncio.sleep(0.001)
    yield 1


async def main():
    g = ignores_exit()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as error:
        print(error)
    g = awaits_in_finally()
    await anext(g)
    await g.aclose()
    try:
        async for x in fails():
            print(x)
    except ValueError as error:
        print(error)
    g = slow()
    one = asyncio.create_task(g.__anext__())
    await asyncio.sleep(0)
    try:
        await g.__anext__()
    except RuntimeError as error:
        print(error)
    try:
        await g.aclose()
    except RuntimeError as error:
        print(error)
    print(await one)
    await g.aclose()
    for bad in ("for x in fails(): pass",):
        try:
            for x in fails():
                pass
        except TypeError as error:
            print(error)
    try:
        async for x in [1]:
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
