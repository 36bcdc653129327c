import asyncio


def callback(n):
    return 1 / n


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(callback, 0)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "a message of our own", "detail": [1, 2], "exception": ValueError("attached")})
    print("main goes on")


asyncio.run(main())
