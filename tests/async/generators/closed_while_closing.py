# virtual-time
# A dropped generator's aclose() that is cancelled before its first step has that step all the same: GeneratorExit goes through what the
# generator awaits by then, which isn't closed first.
import asyncio


async def ticks():
    try:
        yield 1
    finally:
        try:
            await asyncio.sleep(0)
        except BaseException as error:
            print("ticks", repr(error))
            raise
        print("ticks end")


async def relay(source):
    try:
        async for item in source:
            yield item
    finally:
        try:
            await source.aclose()
        except BaseException as error:
            print("relay", repr(error))
            raise
        print("relay ends")


async def main():
    generator = relay(ticks())
    print(await anext(generator))
    del generator


async def waits():
    generator = relay(ticks())
    print(await anext(generator))
    await generator.aclose()


asyncio.run(main())
asyncio.run(waits())
