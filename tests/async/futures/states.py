import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future.done(), future.cancelled(), future)
    for method in (future.result, future.exception):
        try:
            method()
        except asyncio.InvalidStateError as error:
            print(error)
    future.set_result(5)
    print(future.done(), future.result(), future.exception(), future, future.cancel())
    for again in (lambda: future.set_result(6), lambda: future.set_exception(ValueError())):
        try:
            again()
        except asyncio.InvalidStateError as error:
            print("invalid:", error)
    failed = loop.create_future()
    failed.set_exception(KeyError("k"))
    print(failed, repr(failed.exception()))
    try:
        await failed
    except KeyError as error:
        print("awaited", error)
    by_class = loop.create_future()
    by_class.set_exception(ValueError)
    print(repr(by_class.exception()))
    try:
        loop.create_future().set_exception(StopIteration)
    except TypeError as error:
        print(error)
    cancelled = loop.create_future()
    print(cancelled.cancel("why"), cancelled.cancelled(), cancelled, cancelled.cancel())
    try:
        await cancelled
    except asyncio.CancelledError as error:
        print(error.args)
    print(future.get_loop() is loop, asyncio.isfuture(future), asyncio.isfuture(5), isinstance(future, asyncio.Future))
    for bad in (lambda: future.set_result(), lambda: loop.create_future().set_exception(5)):
        try:
            bad()
        except Exception as error:
            print(type(error).__name__, error)


asyncio.run(main())
