# virtual-time
import asyncio


async def main():
    # Cancelled as a whole, a gathering raises the error of its last child, which has no message when it wasn't cancelled itself.
    waits = asyncio.get_running_loop().create_future()
    gathering = asyncio.gather(waits, asyncio.sleep(0), return_exceptions=True)
    await asyncio.sleep(0.5)
    gathering.cancel("message")
    try:
        await gathering
    except asyncio.CancelledError as error:
        print(error.args)
    gathering = asyncio.gather(asyncio.sleep(0), asyncio.get_running_loop().create_future(), return_exceptions=True)
    await asyncio.sleep(0.5)
    gathering.cancel("message")
    try:
        await gathering
    except asyncio.CancelledError as error:
        print(error.args)


asyncio.run(main())
