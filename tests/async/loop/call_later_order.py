# virtual-time
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    log = []
    for delay in (3, 1, 2, 1, 0, 2.5):
        loop.call_later(delay, lambda d=delay: log.append((loop.time(), d)))
    loop.call_later(1, lambda: loop.call_later(0.5, lambda: log.append((loop.time(), "nested"))))
    loop.call_later(2, lambda: loop.call_soon(lambda: log.append((loop.time(), "soon in timer"))))
    handles = [loop.call_later(n, log.append, f"cancelled {n}") for n in range(1, 5)]
    loop.call_later(1.5, lambda: [h.cancel() for h in handles[1:]])
    await asyncio.sleep(4)
    for entry in log:
        print(entry)
    print(loop.time())
    many = [loop.call_later(1000 + n, print) for n in range(200)]
    for h in many:
        h.cancel()
    await asyncio.sleep(1)
    print("many cancelled timers", loop.time())


asyncio.run(main())
