# virtual-time
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    order = []
    loop.call_later(0, order.append, "later 0")
    loop.call_soon(order.append, "soon 1")
    loop.call_at(loop.time(), order.append, "at now")
    loop.call_soon(order.append, "soon 2")
    loop.call_later(-5, order.append, "in the past")
    await asyncio.sleep(0)
    print(order)
    await asyncio.sleep(0)
    print(order)

    def chain(n):
        order.append(f"chain {n}")
        if n:
            loop.call_soon(chain, n - 1)

    order.clear()
    loop.call_soon(chain, 3)
    loop.call_later(0, chain, 1)
    for _ in range(6):
        await asyncio.sleep(0)
        print(order)


asyncio.run(main())
