# virtual-time
# What run() does at the end with a task that goes on, fails or ignores it, and with open generators.
import asyncio
import sys


def log(*things):
    print(*things, flush=True)


async def leaves_finally(name, again=0):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError as error:
        log(name, "cancelled", error.args)
        for index in range(again):
            await asyncio.sleep(1)
            log(name, "goes on", index)
        raise
    finally:
        log(name, "finally")


async def fails_at_cancel(name):
    try:
        await asyncio.sleep(100)
    finally:
        raise ValueError(f"{name} fails while it ends")


async def ignores(name):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        return log(name, "ignores it")


async def generator(name):
    try:
        while True:
            yield name
    finally:
        log(name, "generator ends", sys.exception() is not None)
        await asyncio.sleep(1)
        log(name, "generator ended")


async def failing_generator():
    try:
        yield 1
    finally:
        raise OSError("generator fails")


kept = []


async def main(how, coroutine):
    log("---", how, coroutine.__name__)
    kept.append(asyncio.create_task(coroutine))
    open_generator = generator("kept")
    kept.append(open_generator)
    await anext(open_generator)
    asyncio.get_running_loop().call_later(50, log, "never called")
    await asyncio.sleep(0)
    if how == "fails":
        raise LookupError("main fails")
    if how == "exits":
        raise SystemExit(3)
    if how == "cancelled":
        asyncio.current_task().cancel("main")
        await asyncio.sleep(0)
    return how


async def with_failing_generator():
    failing = failing_generator()
    kept.append(failing)
    await anext(failing)


for how in ("returns", "fails", "exits", "cancelled"):
    for coroutine in (leaves_finally("one", 2), fails_at_cancel("two"), ignores("three")):
        try:
            log(asyncio.run(main(how, coroutine)))
        except BaseException as error:
            log(repr(error), error.args)
        log(kept[0].done(), kept[0].cancelled())
        kept.clear()
asyncio.run(with_failing_generator())
