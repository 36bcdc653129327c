# virtual-time
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    when = loop.time() + 1
    order = []
    for i in range(12):
        loop.call_at(when, order.append, i)
    await asyncio.sleep(2)
    print(*order)
    order.clear()
    for i in (5, 3, 9, 1, 7, 3, 5, 1):
        loop.call_later(i, order.append, (i, len(order)))
    handles = [loop.call_later(4, order.append, f"cancelled {i}") for i in range(3)]
    for handle in handles[:2]:
        handle.cancel()
    await asyncio.sleep(10)
    print(order)


asyncio.run(main())
