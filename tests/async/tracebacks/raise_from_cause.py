import asyncio


async def inner():
    try:
        await asyncio.sleep(0)
        raise KeyError("first")
    except KeyError as error:
        raise ValueError("second") from error


async def main():
    await inner()


asyncio.run(main())
