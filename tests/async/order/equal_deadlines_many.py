# virtual-time
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for count in (1, 2, 3, 5, 8, 13, 20):
        order = []
        when = loop.time() + 1
        for n in range(count):
            loop.call_at(when, order.append, n)
        await asyncio.sleep(2)
        print(count, order)


asyncio.run(main())
