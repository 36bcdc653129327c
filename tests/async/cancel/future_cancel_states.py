import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future.cancel("one"), future.cancel("two"), future.cancelled(), future.done())
    for method in (future.result, future.exception):
        try:
            method()
        except asyncio.CancelledError as error:
            print(method.__name__, error.args)
    for method in (lambda: future.set_result(1), lambda: future.set_exception(ValueError())):
        try:
            method()
        except asyncio.InvalidStateError as error:
            print(error)
    future = loop.create_future()
    future.add_done_callback(lambda f: print("called back", f.cancelled()))
    future.cancel()
    print("scheduled")
    await asyncio.sleep(0)
    future = loop.create_future()
    loop.call_soon(future.cancel)
    try:
        await future
    except asyncio.CancelledError as error:
        print("awaited", error.args)
    print(asyncio.current_task().cancelling())


asyncio.run(main())
