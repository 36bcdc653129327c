import asyncio


async def waiter(name, future):
    try:
        print(name, "got", await future)
    except (ValueError, asyncio.CancelledError) as error:
        print(name, "got error", repr(error), error is not None and getattr(future, "_exception", None) is error)


async def main():
    loop = asyncio.get_running_loop()
    for finish in (lambda f: f.set_result([1]), lambda f: f.set_exception(ValueError("shared")), lambda f: f.cancel("msg")):
        future = loop.create_future()
        tasks = [asyncio.create_task(waiter(n, future)) for n in "abc"]
        await asyncio.sleep(0)
        finish(future)
        await asyncio.gather(*tasks)
    awaitable = loop.create_future()
    iterator = awaitable.__await__()
    print(next(iterator) is awaitable)
    awaitable.set_result("via iterator")
    try:
        next(iterator)
    except StopIteration as stop:
        print(stop.value)
    pending = loop.create_future().__await__()
    next(pending)
    try:
        next(pending)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
