import asyncio


async def stuck():
    try:
        await asyncio.sleep(10)
    finally:
        raise RuntimeError("in clean-up")


async def main():
    asyncio.create_task(stuck(), name="stuck")
    await asyncio.sleep(0)
    raise ValueError("main fails")


try:
    asyncio.run(main())
except ValueError as error:
    print(repr(error), repr(error.__context__))
