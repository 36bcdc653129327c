import asyncio


async def fails():
    try:
        yield 1
    finally:
        raise ValueError("at shutdown")


async def main():
    global kept
    kept = fails()
    await kept.__anext__()


asyncio.run(main())
print("end")
