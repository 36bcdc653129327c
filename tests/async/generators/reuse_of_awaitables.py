import asyncio


async def numbers():
    yield 1
    yield 2


async def main():
    agen = numbers()
    step = agen.__anext__()
    print(await step)
    try:
        await step
    except RuntimeError as error:
        print(error)
    closing = agen.aclose()
    await closing
    try:
        await closing
    except RuntimeError as error:
        print(error)
    agen = numbers()
    throwing = agen.athrow(ValueError("x"))
    try:
        await throwing
    except ValueError as error:
        print(error)
    try:
        await throwing
    except RuntimeError as error:
        print(error)


asyncio.run(main())
