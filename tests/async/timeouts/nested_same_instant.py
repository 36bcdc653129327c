# virtual-time
import asyncio


async def attempt(outer, inner):
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(outer) as one:
            try:
                async with asyncio.timeout(inner) as two:
                    await asyncio.sleep(100)
            except TimeoutError:
                print("inner", end=" ")
                await asyncio.sleep(1)
    except TimeoutError:
        print("outer", end=" ")
    print(loop.time() - start, one.expired(), two.expired())


async def main():
    await attempt(5, 5)
    await attempt(5, 4)
    await attempt(4, 5)
    await attempt(5, 4.5)


asyncio.run(main())
