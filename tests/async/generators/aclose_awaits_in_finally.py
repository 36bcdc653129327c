import asyncio


async def numbers():
    try:
        yield 1
    finally:
        print("closing")
        await asyncio.sleep(0)
        print("closed")


async def bad():
    try:
        yield 1
    finally:
        yield 2


async def main():
    agen = numbers()
    await agen.__anext__()
    await agen.aclose()
    agen = bad()
    await agen.__anext__()
    try:
        await agen.aclose()
    except RuntimeError as error:
        print(error)
    agen = numbers()
    await agen.aclose()
    print("never begun: nothing printed")


asyncio.run(main())
