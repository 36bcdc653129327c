import asyncio


class NoAnext:
    def __aiter__(self):
        return self


class BadAnext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class AsyncAiter:
    async def __aiter__(self):
        return self


class BadEnter:
    def __aenter__(self):
        return 5

    async def __aexit__(self, *exc):
        pass


class OnlyEnter:
    async def __aenter__(self):
        pass


class Sync:
    def __enter__(self):
        pass

    def __exit__(self, *exc):
        pass


async def loop_over(x):
    async for _ in x:
        pass


async def use(x):
    async with x:
        pass


async def main():
    for bad in (NoAnext(), BadAnext(), AsyncAiter(), [1], 5):
        try:
            await loop_over(bad)
        except TypeError as error:
            print(error)
    for bad in (BadEnter(), OnlyEnter(), Sync(), 5):
        try:
            await use(bad)
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error)


import warnings

warnings.simplefilter("ignore")
asyncio.run(main())
