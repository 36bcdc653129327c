import asyncio


async def query():
    raise ConnectionError("server gone")


async def load():
    try:
        await query()
    except ConnectionError as error:
        raise RuntimeError("could not load") from error


async def main():
    try:
        await load()
    finally:
        await asyncio.sleep(0)
        {}["missing in finally"]


asyncio.run(main())
