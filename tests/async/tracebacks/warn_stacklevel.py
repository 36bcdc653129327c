import asyncio
import warnings


def deprecated(level):
    warnings.warn(f"level {level}", DeprecationWarning, stacklevel=level)


async def caller(level):
    deprecated(level)


async def main():
    for level in (1, 2, 3):
        await caller(level)


warnings.simplefilter("always")
asyncio.run(main())
deprecated(2)
deprecated(20)
