import asyncio
import contextlib


async def numbers():
    try:
        for i in range(5):
            yield i
    finally:
        await asyncio.sleep(0)
        print("closed")


async def main():
    async with contextlib.aclosing(numbers()) as items:
        async for item in items:
            if item == 2:
                break
            print(item)
    print("after")
    try:
        async with contextlib.aclosing(numbers()) as items:
            async for item in items:
                raise ValueError(item)
    except ValueError as error:
        print("caught", error)


asyncio.run(main())
