import asyncio


def inner():
    raise ZeroDivisionError("callback")


def callback(x):
    inner()


async def main():
    asyncio.get_running_loop().call_soon(callback, 1)
    await asyncio.sleep(0)
    print("goes on")


asyncio.run(main())
