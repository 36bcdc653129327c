import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for bad in (StopIteration, StopIteration(1), 5, int, "text"):
        future = loop.create_future()
        try:
            future.set_exception(bad)
            print("accepted", repr(future.exception()))
        except TypeError as error:
            print(error)
    future = loop.create_future()
    future.set_exception(ValueError)
    print(repr(future.exception()), repr(future))
    try:
        await future
    except ValueError as error:
        print(repr(error))
    try:
        future.set_exception(ValueError())
    except asyncio.InvalidStateError as error:
        print(error)
    future = asyncio.Future()
    print(future.get_loop() is loop, future._asyncio_future_blocking, future._state, asyncio.isfuture(future))


asyncio.run(main())
