# virtual-time
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    order = []
    handles = [loop.call_later(1 + n % 7, order.append, n) for n in range(300)]
    for n, handle in enumerate(handles):
        if n % 3:
            handle.cancel()
    await asyncio.sleep(10)
    print(order)
    print(loop.time())


asyncio.run(main())
