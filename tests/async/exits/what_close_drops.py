# What waits in a loop dies where the loop is closed; a callback that exits keeps what run() was about to do.
import asyncio
import sys
import warnings

warnings.simplefilter("always")


async def never():
    pass


def callback(coroutine):
    pass


async def leaves_timer():
    asyncio.get_running_loop().call_later(10, callback, never())


async def leaves_ready():
    loop = asyncio.get_running_loop()
    coroutine = never()
    loop.call_soon(lambda: loop.call_soon(lambda: loop.call_soon(callback, coroutine)))
    del coroutine
    loop.call_soon(loop.stop)


asyncio.run(leaves_timer())
loop = asyncio.new_event_loop()
loop.call_soon(callback, never())
loop.close()
loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(leaves_ready())
except RuntimeError as error:
    print(error)
loop.close()


async def interrupted():
    asyncio.get_running_loop().call_soon(sys.exit, 3)
    raise KeyboardInterrupt


asyncio.run(interrupted())
