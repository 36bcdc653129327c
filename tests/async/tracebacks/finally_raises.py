import asyncio


async def main():
    try:
        try:
            await asyncio.get_running_loop().create_future().missing
        finally:
            await asyncio.sleep(0)
            raise KeyError("in finally")
    except KeyError:
        {}["other"]


asyncio.run(main())
