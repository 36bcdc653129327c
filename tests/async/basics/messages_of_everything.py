# virtual-time
# Messages of tasks, futures, coroutines and generators that nobody waits for, at the moment that CPython gives them.
import asyncio
import gc
import sys


def log(text):
    print(text, file=sys.stderr, flush=True)


async def fail(text):
    raise ValueError(text)


async def forever():
    await asyncio.get_running_loop().create_future()


async def generator():
    try:
        yield 1
    finally:
        yield 2


async def ignore():
    ignoring = generator()
    await anext(ignoring)
    try:
        await ignoring.aclose()
    except RuntimeError as error:
        log(error)
    try:
        await ignoring.aclose()
    except StopAsyncIteration as error:
        log(repr(error))


class Strange:
    def __await__(self):
        yield self.what


async def await_strange(what):
    strange = Strange()
    strange.what = what
    await strange


async def nobody_awaits():
    return 1


class OwnError(Exception):
    def __str__(self):
        return "text of its own"


async def main():
    loop = asyncio.get_running_loop()
    log("--- a task that failed")
    task = asyncio.create_task(fail("alone"), name="failing")
    await asyncio.sleep(0)
    del task
    log("--- a future with an exception")
    future = loop.create_future()
    future.set_exception(OwnError())
    del future
    log("--- a gather that nobody waits for")
    gathered = asyncio.gather(fail("one"), fail("two"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del gathered
    await asyncio.sleep(0)
    log("--- an empty coroutine")
    nobody_awaits()
    log("--- in an expression")
    [nobody_awaits() for _ in range(2)]
    log("--- a coroutine of asyncio's")
    asyncio.sleep(1)
    asyncio.wait_for(forever(), 1)
    log("--- bad yields")
    other = asyncio.new_event_loop()
    for what in (7, "text", other.create_future(), asyncio, generator):
        try:
            await asyncio.create_task(await_strange(what))
        except RuntimeError as error:
            log(repr(error).replace(repr(what), "WHAT") if what is generator or what is asyncio else repr(error))
    other.close()
    log("--- itself")
    holder = []

    async def awaits_itself():
        await holder[0]

    holder.append(asyncio.create_task(awaits_itself(), name="itself"))
    try:
        await holder[0]
    except RuntimeError as error:
        log(error)
    log("--- a generator that ignores its end")
    await ignore()
    log("--- reused")
    coroutine = nobody_awaits()
    log(await coroutine)
    try:
        await coroutine
    except RuntimeError as error:
        log(error)
    running = loop.create_task(forever(), name="running")
    await asyncio.sleep(0)
    try:
        await running.get_coro()
    except RuntimeError as error:
        log(error)
    running.cancel()
    log("--- results too early, states twice")
    future = loop.create_future()
    for attempt in (future.result, future.exception, lambda: future.set_exception(StopIteration()), lambda: future.set_exception(7),
                    lambda: future.set_exception(ValueError), lambda: future.set_result(2), lambda: future.set_exception(OSError())):
        try:
            log(repr(attempt()))
        except BaseException as error:
            log(f"{type(error).__name__}: {error}")
    future.exception()
    log("--- callbacks that fail")
    loop.call_soon(lambda: 1 // 0)
    loop.call_soon(fail, "never awaited")
    loop.call_later(0, int, "x")
    future = loop.create_future()
    future.add_done_callback(lambda future: {}[future.result()])
    future.set_result("key")
    await asyncio.sleep(0.01)
    log("--- the loop's handler with other things")
    loop.call_exception_handler({"message": "of our own", "what": [1, 2], "future": None})
    loop.call_exception_handler({"exception": ValueError("only an exception")})
    loop.call_exception_handler({"message": "", "asyncgen": 3})
    log("--- the end")
    asyncio.create_task(fail("at the end"), name="last")


asyncio.run(main())
gc.collect()
log("--- after the end")
loop = asyncio.new_event_loop()
task = loop.create_task(forever(), name="left")
loop.call_soon(loop.stop)
loop.run_forever()
del task
loop.close()
try:
    loop.run_until_complete(asyncio.sleep(0))
except RuntimeError as error:
    log(error)
loop = asyncio.new_event_loop()
loop.call_soon(loop.stop)
future = loop.create_future()
try:
    loop.run_until_complete(future)
except RuntimeError as error:
    log(error)
loop.close()
