import asyncio


async def ok():
    return 1


async def main():
    for bad in (5, None, "text", [ok]):
        try:
            asyncio.gather(bad)
        except TypeError as error:
            print(error)
    try:
        await asyncio.gather(*[])
    except Exception as error:
        print(error)

    class Awaitable:
        def __await__(self):
            yield from asyncio.sleep(0).__await__()
            return "awaited"

    print(await asyncio.gather(Awaitable(), ok()))


asyncio.run(main())
