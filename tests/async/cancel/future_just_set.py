import asyncio


async def waiter(future):
    try:
        print("got", await future)
    except asyncio.CancelledError:
        print("cancelled although", future.result())
        raise


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    future.set_result("set")
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())
    future = loop.create_future()
    task = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    task.cancel()
    print(future.cancelled())
    try:
        future.set_result("too late")
    except asyncio.InvalidStateError as error:
        print(repr(error))
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
