# In which round gather() notices children that end one after the other, in the same round or in two.
import asyncio


async def ticker(log, stop):
    count = 0
    while not stop.done():
        count += 1
        log.append(count)
        await asyncio.sleep(0)


async def child(rounds):
    for _ in range(rounds):
        await asyncio.sleep(0)
    return rounds


async def watch(name, awaitable, log):
    try:
        result = await awaitable
    except Exception as error:
        result = repr(error)
    log.append((name, result))


async def failing(rounds):
    await child(rounds)
    raise ValueError(rounds)


async def scene(title, *groups):
    log = []
    loop = asyncio.get_running_loop()
    stop = loop.create_future()
    tick = asyncio.create_task(ticker(log, stop))
    watchers = [asyncio.create_task(watch(name, make(), log)) for name, make in groups]
    await asyncio.gather(*watchers)
    stop.set_result(None)
    await tick
    print(title, *log)


def futures_at(loop, order):
    """Futures whose results are set in one round, before and behind the entries of the gather() itself."""
    futures = [loop.create_future() for _ in range(4)]
    gathered = asyncio.gather(*futures)

    def first():
        futures[0].set_result(0)
        futures[1].set_result(1)
        loop.call_soon(second)

    def second():  # runs behind the gather's entry of the two before
        order.append("second")
        futures[2].set_result(2)

    def third():
        futures[3].set_result(3)

    loop.call_soon(first)
    loop.call_soon(loop.call_soon, third)
    gathered.add_done_callback(lambda _: order.append("gathered"))
    futures[3].add_done_callback(lambda _: order.append("fourth"))
    return gathered


async def main():
    await scene("same", ("a", lambda: asyncio.gather(child(1), child(1), child(1))))
    await scene("staggered", ("a", lambda: asyncio.gather(child(1), child(2), child(2), child(1))))
    await scene("two", ("a", lambda: asyncio.gather(child(1), child(2))), ("b", lambda: asyncio.gather(child(2), child(1))))
    await scene("mixed", ("a", lambda: asyncio.gather(child(1), failing(1), child(1))),
                ("b", lambda: asyncio.gather(child(1), failing(2), child(1), return_exceptions=True)))
    shared = asyncio.gather(child(1), child(1))
    await scene("nested", ("a", lambda: asyncio.gather(shared, child(2))), ("b", lambda: asyncio.gather(child(1), shared)))
    order = []
    print(await futures_at(asyncio.get_running_loop(), order), order)
    cancelled = asyncio.gather(child(3), child(3), child(1))
    await asyncio.sleep(0)
    cancelled.cancel()
    await scene("cancelled", ("a", lambda: asyncio.gather(cancelled, child(1), return_exceptions=True)))


asyncio.run(main())
