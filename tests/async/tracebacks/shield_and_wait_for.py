import asyncio


async def fails():
    raise LookupError("inside")


async def main():
    try:
        await asyncio.shield(fails())
    except LookupError as error:
        print("shield", error)
    await asyncio.wait_for(fails(), 1)


asyncio.run(main())
