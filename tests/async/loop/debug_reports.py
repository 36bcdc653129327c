# virtual-time
# Debug mode: where handles, futures and tasks of a report were created, and what was running when it was made.
import asyncio
import sys


def log(text):
    print(text, file=sys.stderr, flush=True)


def breaks(*arguments):
    return arguments[0] // 0


async def reports(text):
    asyncio.get_running_loop().call_exception_handler({"message": text, "value": 1})


async def reports_later(text):
    await asyncio.sleep(0)
    await reports(text)
    await asyncio.sleep(1)
    await reports(text + ", a second later")


def schedule(loop, function, *arguments):
    return loop.call_soon(function, *arguments)


async def child():
    await asyncio.sleep(0)
    raise ValueError("child")


async def waits(future):
    await future
    asyncio.get_running_loop().call_exception_handler({"message": "woken up"})


async def main():
    loop = asyncio.get_running_loop()
    log("--- a callback fails")
    schedule(loop, breaks, 1)
    await asyncio.sleep(0)
    log("--- a timer fails")
    loop.call_later(1, breaks, 2)
    await asyncio.sleep(2)
    log("--- a callback of a future fails")
    future = loop.create_future()
    future.add_done_callback(breaks)
    future.set_result(1)
    await asyncio.sleep(0)
    log("--- a callback reports")
    schedule(loop, lambda: loop.call_exception_handler({"message": "from a callback"}))
    await asyncio.sleep(0)
    log("--- a timer reports")
    loop.call_at(loop.time() + 1, lambda: loop.call_exception_handler({"message": "from a timer"}))
    await asyncio.sleep(2)
    log("--- a task reports in its first step")
    await asyncio.create_task(reports("first step"))
    log("--- a task reports later")
    await asyncio.create_task(reports_later("later step"))
    log("--- a task reports when it is woken")
    future = loop.create_future()
    task = asyncio.create_task(waits(future))
    await asyncio.sleep(0)
    future.set_result(None)
    await task
    log("--- a callback of a future reports")
    future = loop.create_future()
    future.add_done_callback(lambda future: loop.call_exception_handler({"message": "done", "future": 3}))
    future.set_result(None)
    await asyncio.sleep(0)
    log("--- an own handler sees what there is")
    def handler(loop, context):
        log(sorted(context))
        loop.default_exception_handler(context)
        log(sorted(context))
    loop.set_exception_handler(handler)
    schedule(loop, breaks, 3)
    await asyncio.sleep(0)
    await asyncio.create_task(reports("with a handler"))
    loop.set_exception_handler(None)
    log("--- nobody retrieves")
    task = asyncio.create_task(child(), name="child")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    future = loop.create_future()
    future.set_exception(OSError("future"))
    del future
    log("--- outside of debug mode")
    loop.set_debug(False)
    schedule(loop, breaks, 4)
    await asyncio.sleep(0)
    await asyncio.create_task(reports("not debugged"))


asyncio.run(main(), debug=True)
