# virtual-time
import asyncio


async def child(name, delay):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print(name, "cancelled", error.args)
        await asyncio.sleep(delay)
        print(name, "cleaned up at", asyncio.get_running_loop().time())
        raise


async def main():
    gathering = asyncio.gather(child("a", 3), child("b", 1), child("c", 2))
    await asyncio.sleep(1)
    gathering.cancel("stop it")
    try:
        await gathering
    except asyncio.CancelledError as error:
        print("gathered", error.args, asyncio.get_running_loop().time(), gathering.cancelled())


asyncio.run(main())
