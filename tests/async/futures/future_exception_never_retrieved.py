import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.set_exception(ValueError("nobody asked"))
    del future
    looked = loop.create_future()
    looked.set_exception(ValueError("asked"))
    print(repr(looked.exception()))
    del looked
    cancelled = loop.create_future()
    cancelled.cancel()
    del cancelled
    print("end")


asyncio.run(main())
