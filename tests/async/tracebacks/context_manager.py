import asyncio


class Manager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await asyncio.sleep(0)
        raise RuntimeError("in __aexit__")


async def main():
    async with Manager():
        raise ValueError("in body")


asyncio.run(main())
