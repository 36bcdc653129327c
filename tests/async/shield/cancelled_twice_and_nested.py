# virtual-time
import asyncio


async def inner(log):
    try:
        for _ in range(4):
            await asyncio.sleep(0)
        log.append("inner done")
        return "inner"
    except asyncio.CancelledError:
        log.append("inner cancelled")
        raise


async def outer(task, log):
    for attempt in range(2):
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            log.append(f"outer cancelled {attempt}")


async def main():
    log = []
    task = asyncio.create_task(inner(log))
    waiting = asyncio.create_task(outer(task, log))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    waiting.cancel()
    print(await waiting, log)
    task = asyncio.create_task(inner(log))
    double = asyncio.shield(asyncio.shield(task))
    await asyncio.sleep(0)
    double.cancel()
    print(await task, double.cancelled(), log)
    try:
        await asyncio.wait_for(asyncio.shield(asyncio.sleep(0.002, "late")), 0.001)
    except TimeoutError:
        print("timeout, but the sleep goes on")
    await asyncio.sleep(0.002)


asyncio.run(main())
