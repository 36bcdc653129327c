"""A task that computes without a break starves the others; a `sleep(0)` in its loop cures that."""
import asyncio


async def heartbeat(log):
    while True:
        log.append(".")
        await asyncio.sleep(0)


async def compute(log, polite):
    total = 0
    for round_number in range(5):
        log.append(str(round_number))
        total += sum(n * n for n in range(10_000))
        if polite:
            await asyncio.sleep(0)
    return total


async def watch(polite):
    log = []
    beating = asyncio.create_task(heartbeat(log))
    total = await asyncio.create_task(compute(log, polite))
    beating.cancel()
    print("polite" if polite else "greedy", "".join(log), total)


async def main():
    await watch(polite=False)
    await watch(polite=True)


asyncio.run(main())
